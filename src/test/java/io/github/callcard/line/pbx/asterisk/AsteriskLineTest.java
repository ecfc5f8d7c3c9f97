package io.github.callcard.line.pbx.asterisk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.connection.Encryption;
import io.github.callcard.line.pbx.Retries;
import io.github.callcard.line.pbx.asterisk.StandInAsterisk.Originated;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A line beside a server that does what Asterisk does, and what it should not. */
class AsteriskLineTest {

    /** .ci/no-secrets looks for it in all that tests leave behind. */
    private static final String SECRET = "Sentralbord-nr-6204";

    private static final Timing QUICK = new Timing(
            Duration.ofMillis(400),
            Duration.ofMillis(20),
            Duration.ofMillis(100),
            Duration.ofMillis(300),
            Duration.ofMinutes(1),
            Duration.ofHours(1),
            Duration.ofHours(1));

    /** For tests in which nothing may time out. */
    private static final Timing PATIENT = new Timing(
            Duration.ofMinutes(1),
            Duration.ofMillis(20),
            Duration.ofMinutes(1),
            Duration.ofMinutes(1),
            Duration.ofMinutes(10),
            Duration.ofHours(1),
            Duration.ofHours(1));

    private static final Retries SOON = new Retries(Duration.ofMillis(20), Duration.ofMillis(100), Duration.ofHours(1));

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> notes = new CopyOnWriteArrayList<>();
    private final List<AsteriskLine> lines = new ArrayList<>();
    private final StandInAsterisk asterisk = new StandInAsterisk(SECRET);

    AsteriskLineTest() throws IOException {}

    @AfterEach
    void end() throws Exception {
        for (AsteriskLine line : lines) {
            line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
            assertThat(line.health().state()).isEqualTo(State.STOPPED);
        }
        asterisk.close();
        await().untilAsserted(() -> assertThat(Thread.getAllStackTraces().keySet())
                .extracting(Thread::getName)
                .noneMatch(name -> name.startsWith("callcard-asterisk")));
    }

    @Test
    void theSecretIsProvedAndNeverSent() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);

        assertThat(line.id()).isEqualTo(new LineId("asterisk", "1001@127.0.0.1:" + asterisk.port()));
        assertThat(line.name()).isEqualTo("Asterisk 1001");
        assertThat(asterisk.asked("Login"))
                .singleElement()
                .satisfies(login ->
                        assertThat(login).containsEntry("Username", "callcard").containsEntry("Events", "call"));
        assertThat(asterisk.everythingAsked()).noneMatch(asked -> asked.contains(SECRET));
        assertThat(notes).noneMatch(note -> note.contains(SECRET));
    }

    @Test
    void aRefusedSecretIsSentOnceAndAnotherOneIsTriedByItself() throws Exception {
        List<String> secrets = new CopyOnWriteArrayList<>(List.of("wrong"));
        AsteriskLine line = watch(PATIENT, secrets::getLast);
        awaitState(line, State.FAILED);
        List<String> asked = new CopyOnWriteArrayList<>();
        await().until(() -> asked.add("") && asked.size() > 5);
        assertThat(asterisk.asked("Login")).hasSize(1);
        assertThat(line.health().changes()).hasSize(2);

        secrets.add(SECRET);
        awaitState(line, State.READY);
    }

    @Test
    void aKeyStoreThatFailsIsAskedAgain() throws Exception {
        List<String> secrets = new CopyOnWriteArrayList<>();
        AsteriskLine line = watch(PATIENT, secrets::getLast);
        awaitState(line, State.FAILED);

        secrets.add(SECRET);
        awaitState(line, State.READY);
    }

    @Test
    void aMissingSecretIsAskedForAndFoundOnceItIsThere() throws Exception {
        List<String> secrets = new CopyOnWriteArrayList<>(List.of(""));
        AsteriskLine line = watch(PATIENT, secrets::getLast);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .hasToString("The secret of callcard at 127.0.0.1 is unknown; enter it in the settings.");
        assertThat(asterisk.asked("Login")).isEmpty();

        secrets.add(SECRET);
        awaitState(line, State.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n", "", "HTTP/1.1 400 Bad Request\r\n\r\n"})
    void anotherServiceIsRecognised(String greeting) throws Exception {
        asterisk.greeting = greeting;
        AsteriskLine line = watch(QUICK, () -> SECRET);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .hasToString(
                        "Port " + asterisk.port() + " of 127.0.0.1 is not the manager interface (AMI) of Asterisk, or"
                                + " it is encrypted; check the settings. Trying again.");
        assertThat(asterisk.everythingAsked()).isEmpty();
    }

    @Test
    void anUnencryptedPortIsNotSpokenToEncrypted() throws Exception {
        AsteriskLine line = new AsteriskLine(
                AsteriskSettings.of(null, "127.0.0.1", asterisk.port(), true, "callcard", "1001", null),
                () -> SECRET,
                Clock.systemUTC(),
                notes::add,
                Encryption::systemTrust,
                PATIENT,
                SOON);
        start(line);
        awaitState(line, State.FAILED);
        assertThat(line.health().message()).asString().startsWith("This computer does not trust the certificate of");
    }

    @Test
    void whoeverIsNotThereSaysWhatHasToBeOn() throws Exception {
        int port = asterisk.port();
        asterisk.close();
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.RECONNECTING);
        assertThat(line.health().message())
                .hasToString("127.0.0.1 takes no connection at port " + port
                        + "; its manager interface (AMI) has to be on" + " and to let this computer in. Trying again.");
    }

    @Test
    void silenceIsAskedAboutAndThenALoss() throws Exception {
        AsteriskLine line = watch(QUICK, () -> SECRET);
        awaitState(line, State.READY);
        await().until(() -> asterisk.asked("Ping").size() > 1 && line.health().state() == State.READY);

        asterisk.answersPings = false;
        await().until(() -> events.stream().anyMatch(Down.class::isInstance));
        asterisk.answersPings = true;
        await().until(() -> events.stream().filter(Up.class::isInstance).count() > 1);
    }

    @Test
    void aServerThatNeverEndsItsAnswersIsTriedAgain() throws Exception {
        asterisk.answersLooks = false;
        AsteriskLine line = watch(QUICK, () -> SECRET);
        awaitState(line, State.RECONNECTING);
        assertThat(line.health().message()).hasToString("127.0.0.1 does not answer; trying again.");

        asterisk.answersLooks = true;
        awaitState(line, State.READY);
    }

    @Test
    void garbageHugeLinesAndHugeMessagesChangeNothing() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);

        asterisk.say(
                "\u0000\u0001:::\n\n\n: :\nEvent\n\nEvent: \n\nEvent: Hangup\n\nEvent: Newchannel\nChannel: -\n\n");
        asterisk.say("Event: Newchannel\nChannel: PJSIP/1001-1\nUniqueid:\n\nEvent: Newstate\nUniqueid: 9\n\n");
        asterisk.say(
                "Response: Success\nActionID: callcard-1\n\nEvent: Status\nActionID: x\nChannel: PJSIP/1001-2\n\n");
        asterisk.say("x".repeat(10_000_000) + "\n\n");
        IntStream.range(0, 20).forEach(i -> sayAll("Key" + i + ": value\n", 10_000));
        asterisk.say("\n");
        ring("PJSIP/1001-00000001", "1.1");
        await().until(() ->
                !asterisk.asked("Status").getLast().getOrDefault("Channel", "").isEmpty());
        assertThat(line.health().state()).isEqualTo(State.READY);
        assertThat(events).hasExactlyElementsOfTypes(Up.class);
    }

    @Test
    void aFloodOfOtherPeoplesCallsIsReadAndForgotten() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        for (int i = 0; i < 20_000; i++) {
            asterisk.say("""
                    Event: Newchannel
                    Privilege: call,all
                    Channel: PJSIP/2001-%1$d
                    ChannelState: 5
                    Uniqueid: f%1$d
                    CallerIDNum: 4711

                    """.formatted(i));
        }
        ring("PJSIP/1001-00000001", "1.1");
        await().until(() -> asterisk.asked("Status").size() > 1);
        assertThat(asterisk.asked("Status").getLast()).containsEntry("Channel", "PJSIP/1001-00000001");
        assertThat(notes).noneMatch(note -> note.contains("2001") || note.contains("4711"));
        assertThat(notes).hasSize(3);
    }

    @Test
    void aMessageThatBreaksOffSaysNothing() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        asterisk.say("Event: Newchannel\nChannel: PJSIP/1001-1\nChannelState: 4\nUniqueid: 1.1\nExten: 1002\n");
        asterisk.hangUp();
        await().until(() -> events.stream().filter(Up.class::isInstance).count() > 1);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Down.class, Up.class);
    }

    /** Such a name cannot be asked about. */
    @Test
    void aChannelsNameWithAControlCharacterEndsNoWatch() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        ring("PJSIP/1001-\u0001", "1.1");
        await().until(() -> events.stream().filter(Up.class::isInstance).count() > 1);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Down.class, Up.class);
    }

    @Test
    void onlyNumbersAreDialledAndRefusalsAreSaid() throws Exception {
        assertThat(line(PATIENT, () -> SECRET)
                        .dial("1002")
                        .toCompletableFuture()
                        .exceptionNow())
                .hasMessage("Asterisk 1001 has no connection to the switchboard now; try again when it has.");
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);

        assertThat(line.dial("1\r\nAction: Command").toCompletableFuture().exceptionNow())
                .hasMessage("Asterisk cannot dial this number.");
        assertThat(line.dial("1002&PJSIP/1003").toCompletableFuture()).isCompletedExceptionally();
        assertThat(line.dial("+4722334455").toCompletableFuture())
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withMessageContaining("Asterisk did not do it. It says: Permission denied");
        assertThat(asterisk.asked("Originate"))
                .singleElement()
                .satisfies(originate -> assertThat(originate)
                        .containsEntry("Exten", "+4722334455")
                        .containsEntry("Context", "from-internal")
                        .containsEntry("CallerID", "<1001>")
                        .containsEntry("Channel", "PJSIP/1001"));
    }

    @Test
    void dialsUntilTheTelephoneIsLiftedOrNot() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        for (Originated outcome : List.of(Originated.LIFTED, Originated.NOT_LIFTED)) {
            asterisk.originate = device -> outcome;
            assertThat(line.dial("1002").toCompletableFuture()).succeedsWithin(Duration.ofMinutes(1));
        }
        assertThat(asterisk.asked("Originate"))
                .hasSize(2)
                .allMatch(originate -> "PJSIP/1001".equals(originate.get("Channel")));
    }

    @Test
    void aTelephoneThatIsBusyIsSaidToBe() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        asterisk.originate = device -> Originated.TURNED_AWAY;
        assertThat(line.dial("1002").toCompletableFuture())
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withMessageContaining("The telephone of 1001 is busy.");
        assertThat(asterisk.asked("Originate")).hasSize(1);
    }

    @Test
    void aTelephoneByAnotherDriverIsFound() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        asterisk.originate = device -> device.equals("SIP/1001") ? Originated.LIFTED : Originated.NO_SUCH_DEVICE;
        assertThat(line.dial("1002").toCompletableFuture()).succeedsWithin(Duration.ofMinutes(1));
        assertThat(asterisk.asked("Originate"))
                .extracting(originate -> originate.get("Channel"))
                .containsExactly("PJSIP/1001", "SIP/1001");
        assertThat(asterisk.asked("Originate"))
                .extracting(originate -> originate.get("ChannelId"))
                .doesNotHaveDuplicates();
    }

    @Test
    void theDriverByWhichATelephoneWasSeenIsTriedFirst() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        ring("SCCP/1001-00000001", "1.1");
        await().until(() -> asterisk.asked("Status").size() > 1);
        asterisk.originate = device -> Originated.LIFTED;
        assertThat(line.dial("1002").toCompletableFuture()).succeedsWithin(Duration.ofMinutes(1));
        assertThat(asterisk.asked("Originate"))
                .singleElement()
                .satisfies(originate -> assertThat(originate).containsEntry("Channel", "SCCP/1001"));
    }

    @Test
    void aTelephoneThatIsNowhereIsSaidToBeOff() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        asterisk.originate = device -> Originated.NO_SUCH_DEVICE;
        assertThat(line.dial("1002").toCompletableFuture())
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withMessageContaining("127.0.0.1 does not reach the telephone of 1001; look whether it is on.");
    }

    @Test
    void aConnectionThatBreaksWhileTheTelephoneRingsIsSaid() throws Exception {
        AsteriskLine line = watch(PATIENT, () -> SECRET);
        awaitState(line, State.READY);
        asterisk.originate = device -> Originated.UNTOLD;
        CompletableFuture<Void> dialled = line.dial("1002").toCompletableFuture();
        await().until(() -> !asterisk.asked("Originate").isEmpty());
        asterisk.hangUp();
        assertThat(dialled)
                .failsWithin(Duration.ofMinutes(1))
                .withThrowableThat()
                .withMessageContaining("The connection to 127.0.0.1 broke; look whether your telephone rings.");
    }

    @Test
    void settingsThatCannotBeAreRefused() {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> AsteriskSettings.of(null, "pbx", 0, true, "callcard", "10 01", null))
                .withMessage(
                        "\"10 01\" is no extension of Asterisk; write it as 1001, or as its channel begins, such as"
                                + " PJSIP/1001.");
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> AsteriskSettings.of(null, "pbx", 0, true, "a\nb", "1001", null))
                .withMessage("The user of Asterisk's manager interface has a line break; enter it again.");
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> AsteriskSettings.of(null, "pbx", 0, true, "callcard", "1001", "from internal"))
                .withMessageContaining("is no context of a dial plan");
    }

    private void sayAll(String text, int times) {
        try {
            asterisk.say(text.repeat(times));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void ring(String channel, String id) throws IOException {
        asterisk.say(
                "Event: Newchannel\nPrivilege: call,all\nChannel: " + channel + "\nChannelState: 0\nUniqueid: " + id
                        + "\nLinkedid: 1.0\n\nEvent: Newstate\nPrivilege: call,all\nChannel: " + channel
                        + "\nChannelState: 5\nUniqueid: " + id + "\nConnectedLineNum: 4722334455\n\n");
    }

    private AsteriskLine watch(Timing timing, Supplier<String> secret) throws SentenceException {
        AsteriskLine line = line(timing, secret);
        start(line);
        return line;
    }

    private AsteriskLine line(Timing timing, Supplier<String> secret) throws SentenceException {
        return new AsteriskLine(
                AsteriskSettings.of(null, "127.0.0.1", asterisk.port(), false, "callcard", "1001", null),
                secret,
                Clock.systemUTC(),
                notes::add,
                Encryption::systemTrust,
                timing,
                SOON);
    }

    private void start(AsteriskLine line) {
        lines.add(line);
        line.start(events::add);
    }

    private static void awaitState(AsteriskLine line, State state) {
        await().atMost(Duration.ofMinutes(1)).until(() -> line.health().state() == state);
    }
}
