package io.github.callcard.line.sipwatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.RecordedEvents;
import io.github.callcard.peer.Asterisk;
import io.github.callcard.peer.BaresipPhone;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.HearingCaller;
import io.github.callcard.peer.HearingCaller.Heard;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.RingingDevice;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The first aim: neither callers nor the user's telephone notice that somebody watches a real Asterisk's account. */
@Tag("peer")
@Timeout(600)
class NoHarmPeerTest {

    private static final String INSTANCE = "urn:uuid:0b2d1bb6-8a3c-4f7e-9d55-6f1f6f2d0c11";

    /** Far less than the half minute after which the switchboard gives up a call that rings on. */
    private static final Duration UNNOTICED = Duration.ofSeconds(2);

    @TempDir
    private static Path switchboardFolder;

    private static Asterisk asterisk;

    @TempDir
    private Path folder;

    @BeforeAll
    static void startSwitchboard() throws IOException {
        asterisk = Asterisk.start(switchboardFolder);
    }

    @AfterAll
    static void stopSwitchboard() {
        if (asterisk != null) {
            asterisk.close();
        }
    }

    /** The telephone of the test before signs out when it ends. */
    @BeforeEach
    void waitUntilNobodyIsRegistered() {
        await().until(() -> asterisk.command("pjsip show contacts").contains("No objects found"));
    }

    /** The last status that a caller got, and the time until it came. */
    private record End(int status, Duration after) {}

    /** The user's telephone, and its part in the test. */
    @FunctionalInterface
    private interface Telephone {
        void ringing() throws IOException;
    }

    /** The calls of 1003 to 1006 are not told; beside the telephones of the last two this computer sees them begin. */
    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006"})
    void aCallerWhoIsTurnedAwayHearsItAtOnce(String user) throws Exception {
        try (BaresipPhone desk = desk(user)) {
            Telephone rejects = () -> {
                await().until(desk::isRinging);
                desk.reject();
            };
            hearsTheSame(user, "900", rejects);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006"})
    void aCallerWhomNobodyAnswersHearsTheSame(String user) throws Exception {
        try (BaresipPhone desk = desk(user)) {
            hearsTheSame(user, "910", () -> await().until(desk::isRinging));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006"})
    void aCallerOfATelephoneThatIsOffHearsTheSame(String user) throws Exception {
        hearsTheSame(user, "900", () -> {});
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006"})
    void aCallerOfATelephoneThatIsBusyHearsTheSame(String user) throws Exception {
        try (BaresipPhone desk = BaresipPhone.start(folder.resolve("desk-" + user), asterisk, user, 1);
                HearingCaller first = HearingCaller.calling(asterisk, "900" + user.charAt(3))) {
            desk.awaitRinging();
            desk.answer();
            first.awaitStatus(200);
            hearsTheSame(user, "900", () -> {});
            first.hangUp();
        }
    }

    /**
     * Do not disturb, declining for all devices, and what telephones answer that are not well. The telephone takes longer than
     * this computer, as those on a desk do: of two reasons Asterisk gives the caller the later one, where the dial plan does not.
     */
    @ParameterizedTest
    @CsvSource({
        "1001, 480 Temporarily Unavailable",
        "1003, 480 Temporarily Unavailable",
        "1005, 480 Temporarily Unavailable",
        "1006, 480 Temporarily Unavailable",
        "1001, 603 Decline",
        "1005, 603 Decline",
        "1005, 600 Busy Everywhere",
        "1005, 404 Not Found",
        "1005, 500 Server Internal Error",
        "1005, 503 Service Unavailable"
    })
    void aCallerOfATelephoneThatDoesNotRingHearsTheSame(String user, String answer) throws Exception {
        try (RingingDevice desk = RingingDevice.answering(asterisk, user, "100 Trying")) {
            hearsTheSame(user, "900", () -> {
                await().until(desk::isCalled);
                await("only the telephone is called").until(() -> channels(user) == 1);
                desk.answer(answer);
            });
        } finally {
            asterisk.forgetTelephones();
        }
    }

    private static long channels(String user) throws IOException {
        return asterisk.command("core show channels concise")
                .lines()
                .filter(line -> line.contains("PJSIP/" + user + "-"))
                .count();
    }

    /** Where the dial plan rings one device of an account, it is the telephone's turn and never this computer's. */
    @ParameterizedTest
    @CsvSource({"1005, 9605", "1006, 9606", "1005, 9550"})
    void theTelephoneRingsWhereOneDeviceDoes(String user, String number) throws Exception {
        SipWatchLines lines = null;
        for (int telephone = 0; telephone < 3; telephone++) {
            try (BaresipPhone desk = BaresipPhone.start(folder.resolve("desk-" + telephone), asterisk, user)) {
                lines = lines(user);
                finish(lines.start(event -> {}));
                assertThat(asterisk.contacts(user)).hasSize(2);
                try (HearingCaller caller = HearingCaller.calling(asterisk, number)) {
                    desk.awaitRinging();
                    desk.answer();
                    caller.awaitStatus(200);
                    caller.hangUp();
                }
            } finally {
                if (lines != null) {
                    finish(lines.stop());
                }
            }
            waitUntilNobodyIsRegistered();
        }
    }

    /** A group of two accounts that are not told: both of this computer's devices leave the call to the telephones. */
    @Test
    void aGroupRingsAndEndsAsWithoutThisComputer() throws Exception {
        try (BaresipPhone first = desk("1005");
                BaresipPhone second = desk("1006")) {
            Telephone rejected = () -> {
                await().until(() -> first.isRinging() && second.isRinging());
                first.reject();
                second.reject();
            };
            End without = end("9350", rejected);
            SipWatchLines fifth = lines("1005");
            SipWatchLines sixth = lines("1006");
            finish(fifth.start(event -> {}));
            finish(sixth.start(event -> {}));
            assertThat(asterisk.contacts("1005")).hasSize(2);
            End with = end("9350", rejected);
            finish(fifth.stop());
            finish(sixth.stop());
            assertThat(with.status()).isEqualTo(without.status());
            assertThat(with.after()).isCloseTo(without.after(), UNNOTICED);
        }
    }

    /** A kamailio that tells nothing: whatever the telephone answers is what the caller hears. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "603 Decline",
                "600 Busy Everywhere",
                "486 Busy Here",
                "480 Temporarily Unavailable",
                "404 Not Found",
                "500 Server Internal Error",
                "503 Service Unavailable",
                "302 Moved Temporarily",
                ""
            })
    void aCallerAtAKamailioThatTellsNothingHearsTheSame(String answer) throws Exception {
        try (Kamailio kamailio = Kamailio.start(folder.resolve("kamailio"));
                RingingDevice desk =
                        RingingDevice.answering(kamailio, "1001", answer.isEmpty() ? "180 Ringing" : answer)) {
            if (answer.isEmpty()) {
                desk.close(); // it is off, and the switchboard does not know yet
            }
            End without = end(kamailio);
            SipAccount account = SipAccounts.of("1001", Kamailio.DOMAIN, kamailio.proxy("udp"));
            SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, Kamailio.PASSWORD)), INSTANCE);
            RecordedEvents events = new RecordedEvents();
            finish(lines.start(events));
            assertThat(kamailio.contacts("1001")).hasSize(2);
            End with = end(kamailio);
            assertThat(events.await(Ringing.class).details().number()).isEqualTo("+4722334455");
            finish(lines.stop());
            assertThat(with.status()).isEqualTo(without.status());
            assertThat(with.after()).isCloseTo(without.after(), UNNOTICED);
        }
    }

    /** The answers of telephones at a kamailio: rejecting, busy, do not disturb; and none is there. */
    @ParameterizedTest
    @ValueSource(strings = {"603 Decline", "486 Busy Here", "480 Temporarily Unavailable", ""})
    void aCallerAtKamailioHearsTheSame(String answer) throws Exception {
        try (Kamailio kamailio = Kamailio.startTellingDialogs(folder.resolve("kamailio"))) {
            RingingDevice desk = answer.isEmpty() ? null : RingingDevice.answering(kamailio, "1001", answer);
            End without = end(kamailio);
            SipAccount account = SipAccounts.of("1001", Kamailio.DOMAIN, kamailio.proxy("udp"));
            SipWatchLines lines = new SipWatchLines(List.of(new SipLogin(account, Kamailio.PASSWORD)), INSTANCE);
            finish(lines.start(event -> {}));
            assertThat(lines.lines().getFirst().health().message()).hasToString("Ready.");
            End with = end(kamailio);
            finish(lines.stop());
            if (desk != null) {
                desk.close();
            }
            assertThat(with.status()).isEqualTo(without.status());
            assertThat(with.after()).isCloseTo(without.after(), UNNOTICED);
        }
    }

    private static End end(Kamailio kamailio) throws IOException {
        long began = System.nanoTime();
        try (HearingCaller caller = HearingCaller.calling(kamailio, "1001")) {
            int status = caller.awaitEnd();
            return new End(status, Duration.ofNanos(caller.heard().getLast().nanos() - began));
        }
    }

    private void hearsTheSame(String user, String prefix, Telephone telephone) throws Exception {
        String number = prefix + user.charAt(user.length() - 1);
        End without = end(number, telephone);
        SipWatchLines lines = lines(user);
        finish(lines.start(event -> {}));
        End with = end(number, telephone);
        finish(lines.stop());
        assertThat(with.status()).isEqualTo(without.status());
        assertThat(with.after()).isCloseTo(without.after(), UNNOTICED);
    }

    private End end(String number, Telephone telephone) throws IOException {
        long began = System.nanoTime();
        try (HearingCaller caller = HearingCaller.calling(asterisk, number)) {
            telephone.ringing();
            int status = caller.awaitEnd();
            Heard last = caller.heard().getLast();
            return new End(status, Duration.ofNanos(last.nanos() - began));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1001", "1002", "1003", "1004", "1005", "1006"})
    void aTelephoneStaysRegisteredThroughStartAndKillAndStartAndEnd(String user) throws Exception {
        try (BaresipPhone desk = desk(user)) {
            String telephone = asterisk.contacts(user).getFirst();
            List<String> command = ChildJava.command(
                    List.of(), WatchingProgram.class, user, asterisk.proxy("udp"), Asterisk.PASSWORD, INSTANCE);
            try (PeerProcess program = PeerProcess.start(folder, "program", command, Map.of())) {
                await().until(() -> program.output().contains("At last "));
                assertThat(asterisk.contacts(user)).contains(telephone);
                program.kill();
            }
            assertThat(asterisk.contacts(user)).contains(telephone);
            SipWatchLines lines = lines(user);
            finish(lines.start(event -> {}));
            assertThat(asterisk.contacts(user)).contains(telephone);
            finish(lines.stop());
            assertThat(asterisk.contacts(user)).as("and nothing is left").containsExactly(telephone);
            assertThat(desk.isRinging()).isFalse();
        }
    }

    private SipWatchLines lines(String user) throws SentenceException {
        SipAccount account = SipAccounts.of(user, "cti.test", asterisk.proxy("udp"));
        return new SipWatchLines(List.of(new SipLogin(account, Asterisk.PASSWORD)), INSTANCE);
    }

    private BaresipPhone desk(String user) throws IOException {
        return BaresipPhone.start(folder.resolve("desk-" + user), asterisk, user);
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(2, TimeUnit.MINUTES);
    }
}
