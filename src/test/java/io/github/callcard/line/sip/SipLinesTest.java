package io.github.callcard.line.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.sun.jna.Native;
import com.sun.jna.Platform;
import io.github.callcard.line.Capability;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.Outcome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What needs no switchboard: libraries that cannot be used, starting and stopping, and what answers mean. */
class SipLinesTest {

    private static final SipAccount ACCOUNT = SipAccounts.of("1001", "cti.test", "sip:127.0.0.1:5070");

    private final RecordedEvents events = new RecordedEvents();

    @Test
    void aMissingLibraryIsSaidOnEveryLine(@TempDir Path folder) throws Exception {
        Path missing = folder.resolve("liblinphone.so");
        SipLines lines = new SipLines(
                Optional.of(missing),
                List.of(login("secret"), new SipLogin(SipAccounts.of("1002", "cti.test", "sip:pbx"), "secret")));
        finish(lines.start(events));
        assertThat(lines.lines()).hasSize(2).allSatisfy(line -> {
            assertThat(line.health().state()).isEqualTo(State.FAILED);
            assertThat(line.health().message())
                    .hasToString(
                            "There is no " + missing + "; set \"library\" of the SIP line to the file of liblinphone,"
                                    + " or remove it to use the installed one.");
        });
        assertThat(events.all()).isEmpty();
        finish(lines.stop());
        assertThat(lines.lines()).allMatch(line -> line.health().state() == State.STOPPED);
    }

    @Test
    void aFileThatIsNoLibraryIsSaid(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("liblinphone.so"), "not a library");
        Line line = started(new SipLines(Optional.of(file), List.of(login("secret"))));
        assertThat(line.health().state()).isEqualTo(State.FAILED);
        assertThat(line.health().message().toString()).startsWith(file + " could not be loaded as liblinphone;");
    }

    @Test
    void aLibraryWithoutTheFunctionsIsSaid() throws Exception {
        // Any library will do; JNA carries one of its own.
        String resource = "/com/sun/jna/" + Platform.RESOURCE_PREFIX + "/" + System.mapLibraryName("jnidispatch");
        Path other = Native.extractFromResourcePath(resource, Native.class.getClassLoader())
                .toPath();
        Line line = started(new SipLines(Optional.of(other), List.of(login("secret"))));
        assertThat(line.health().state()).isEqualTo(State.FAILED);
        assertThat(line.health().message().toString()).contains(" lacks linphone_").endsWith("install a newer Linphone.");
    }

    @Test
    void aLibraryThatBreaksIsSaidAndDoesNotCrash() throws Exception {
        SipLines lines = new SipLines(
                () -> {
                    throw new UnsatisfiedLinkError("broken");
                },
                List.of(login("secret")));
        assertThat(started(lines).health().message().toString()).startsWith("liblinphone failed;");
        finish(lines.stop());
    }

    @Test
    void isStartedOnceAndStoppedAsOftenAsOneLikes() throws Exception {
        SipLines lines = new SipLines(Optional.of(Path.of("nowhere")), List.of(login("secret")));
        finish(lines.start(events));
        assertThatIllegalStateException().isThrownBy(() -> lines.start(events));
        finish(lines.stop());
        finish(lines.stop());
    }

    @Test
    void stoppedBeforeItWasStartedItStaysQuiet() throws Exception {
        SipLines lines = new SipLines(Optional.of(Path.of("nowhere")), List.of(login("secret")));
        finish(lines.stop());
        finish(lines.start(events));
        assertThat(lines.lines().getFirst().health().state()).isEqualTo(State.STOPPED);
        assertThat(events.all()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aLineIsOnlyWatched(Capability capability) throws Exception {
        SipLines lines = new SipLines(Optional.empty(), List.of(login("secret")));
        assertThat(lines.lines().getFirst().capabilities()).doesNotContain(capability);
    }

    @ParameterizedTest
    @CsvSource({
        "0, COMPLETED",
        "1, FAILED",
        "2, MISSED",
        "3, DECLINED",
        "4, FAILED",
        "5, ANSWERED_ELSEWHERE",
        "6, DECLINED",
        "7, UNKNOWN",
        "-1, UNKNOWN"
    })
    void theCallLogTellsTheOutcome(int status, Outcome outcome) {
        assertThat(CallStatus.outcome(status)).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "401 | User name or password of 1001@cti.test was refused by 127.0.0.1:5070; check them in the settings.",
                "403 | User name or password of 1001@cti.test was refused by 127.0.0.1:5070; check them in the settings.",
                "404 | 127.0.0.1:5070 does not know 1001@cti.test; check user and domain in the settings. Trying again.",
                "408 | 127.0.0.1:5070 does not answer; trying again.",
                "0   | 127.0.0.1:5070 does not answer; trying again.",
                "423 | 127.0.0.1:5070 wants longer registrations; set \"registerSeconds\" of the SIP line to 600. Trying again.",
                "500 | 127.0.0.1:5070 did not take the registration of 1001@cti.test (SIP 500); trying again."
            })
    void aFailedRegistrationIsSaidInOneSentence(int code, String sentence) {
        assertThat(Registration.sentence(ACCOUNT, code)).isEqualTo(sentence);
    }

    @Test
    void overTlsTheReasonMayBeTheCertificate() {
        SipAccount account = SipAccounts.of("1001", "cti.test", "sip:pbx.example.com;transport=tls");
        assertThat(Registration.sentence(account, 503))
                .isEqualTo(
                        "pbx.example.com does not answer, or this computer does not trust its certificate; trying again.");
    }

    private Line started(SipLines lines) throws Exception {
        finish(lines.start(events));
        return lines.lines().getFirst();
    }

    private static SipLogin login(String password) {
        return new SipLogin(ACCOUNT, password);
    }

    private static void finish(CompletionStage<Void> stage) throws Exception {
        stage.toCompletableFuture().get(2, TimeUnit.MINUTES);
    }
}
