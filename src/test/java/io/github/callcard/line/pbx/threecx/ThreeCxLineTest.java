package io.github.callcard.line.pbx.threecx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.pbx.SocketLineTest;
import io.github.callcard.line.replay.ReplayLines;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.line.trace.TraceWriter;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A line beside a server that does what the documents say of 3CX, and what it should not. */
class ThreeCxLineTest extends SocketLineTest<StandInThreeCx, ThreeCxLine> {

    ThreeCxLineTest() throws IOException {
        super(new StandInThreeCx(SECRET), "callcard-3cx");
    }

    @Test
    void aCallRingsIsAnsweredAndEnds() throws Exception {
        ThreeCxLine line = watch();
        assertThat(line.id())
                .isEqualTo(new LineId("3cx", "100@" + server.address().substring(7)));
        assertThat(line.name()).isEqualTo("3CX 100");

        server.change(7, "Ringing", KARI, "Sales: Kari Nordmann", 42);
        Ringing ringing = told(Ringing.class, 1).getFirst();
        assertThat(ringing.details().direction()).isEqualTo(Direction.INCOMING);
        assertThat(ringing.details().number()).isEqualTo(KARI);
        assertThat(ringing.details().displayName()).isEqualTo("Kari Nordmann");
        server.change(7, "Ringing", KARI, "Sales: Kari Nordmann", 42);
        server.change(7, "Connected", KARI, "Sales: Kari Nordmann", 42);
        server.remove(7);

        assertThat(told(Ended.class, 1).getFirst().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @ParameterizedTest
    @CsvSource({"Ringing, INCOMING", "Dialing, OUTGOING"})
    void aCallThatNobodyAnswersWasMissed(String status, Direction direction) throws Exception {
        watch();
        server.change(7, status, KARI, "", 42);
        server.remove(7);
        assertThat(told(Ended.class, 1).getFirst().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(told(Ringing.class, 1).getFirst().details().direction()).isEqualTo(direction);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "Anonymous"})
    void aCallerWhoHidesIsNobody(String number) throws Exception {
        watch();
        server.change(7, "Ringing", number, "Anonymous", 42);
        assertThat(told(Ringing.class, 1).getFirst().details().number()).isEmpty();
        assertThat(told(Ringing.class, 1).getFirst().details().displayName()).isNull();
    }

    @Test
    void telephonesOfOneExtensionAreOneCallAndTwoCallersAreTwo() throws Exception {
        watch();
        server.change(7, "Ringing", KARI, "", 42);
        server.change(8, "Ringing", KARI, "", 42);
        server.change(8, "Connected", KARI, "", 42);
        server.remove(7);
        server.change(9, "Ringing", "22000014", "", 43);
        server.remove(9);
        server.remove(8);

        List<Ended> ended = told(Ended.class, 2);
        assertThat(ended).extracting(Ended::outcome).containsExactly(Outcome.MISSED, Outcome.COMPLETED);
        assertThat(told(Ringing.class, 2)).hasSize(2);
    }

    @Test
    void aTransferChangesWhoOneTalksTo() throws Exception {
        watch();
        server.change(7, "Connected", "101", "Per", 42);
        server.change(7, "Connected", KARI, "Kari Nordmann", 42);
        assertThat(told(Identified.class, 1).getFirst().details().number()).isEqualTo(KARI);
    }

    @Test
    void otherPeoplesCallsAreNeitherAskedAboutNorNoted() throws Exception {
        watch();
        server.tell(server.event(0, "200", 99));
        server.change(7, "Ringing", KARI, "", 42);
        told(Ringing.class, 1);
        assertThat(server.asked())
                .filteredOn(asked -> asked.contains("participants/"))
                .containsExactly("GET /callcontrol/100/participants/7 ");
        assertThat(notes).hasSize(1).noneMatch(note -> note.contains("\"200\"") || note.contains(" 99 "));
    }

    @Test
    void aCallThatBeganOrEndedWhileTheConnectionWasLostIsRight() throws Exception {
        server.changeSilently(7, StandInThreeCx.participant(7, "Connected", KARI, "", 42));
        watch();
        LiveCall found = told(Up.class, 1).getFirst().calls().getFirst();
        assertThat(found.answered()).isTrue();

        server.removeSilently(7);
        server.changeSilently(8, StandInThreeCx.participant(8, "Ringing", "22000014", "", 43));
        server.hangUp();
        assertThat(told(Up.class, 2).getLast().calls()).singleElement().satisfies(call -> {
            assertThat(call.details().number()).isEqualTo("22000014");
            assertThat(call.callId()).isNotEqualTo(found.callId());
        });
        assertThat(told(Down.class, 1).getFirst().reason()).asString().endsWith("broke; trying again.");
    }

    @Test
    void aTokenThatExpiresIsFetchedAnew() throws Exception {
        watch();
        server.expireTokens();
        server.change(7, "Ringing", KARI, "", 42);
        told(Ringing.class, 1);
        assertThat(server.asked())
                .filteredOn(asked -> asked.startsWith("POST /connect/token"))
                .hasSize(2);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class);
    }

    @Test
    void aRefusedKeyIsSentOnceAndAnotherOneIsTriedByItself() throws Exception {
        List<String> secrets = new CopyOnWriteArrayList<>(List.of("", "wrong"));
        ThreeCxLine line = start(secrets::getLast, notes::add, LONG);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .asString()
                .endsWith(" refused the client callcard or its API key; check them in the settings.");
        List<Integer> rounds = new ArrayList<>();
        await().until(() -> rounds.add(1) && rounds.size() > 5);
        assertThat(server.asked()).hasSize(1);

        secrets.add(SECRET);
        awaitState(line, State.READY);
        assertThat(notes).noneMatch(note -> note.contains(SECRET));
    }

    @Test
    void aClientThatMayNotSeeTheExtensionSaysWhatTheAdministratorHasToDo() throws Exception {
        server.tells = false;
        ThreeCxLine line = start(() -> SECRET, notes::add, LONG);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .asString()
                .contains(" does not tell callcard the calls of 100; its administrator");
        server.tells = true;
        awaitState(line, State.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "[", "{\"access_token\":\"a\\nb\"}", "{\"access_token\":7}"})
    void whateverIsNoThreeCxIsSaid(String answer) throws Exception {
        server.tokenAnswer = answer.equals("{\"access_token\":7}") ? "null" : answer;
        ThreeCxLine line = start(() -> SECRET, notes::add, LONG);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .asString()
                .endsWith(
                        " does not answer as 3CX from version 20 on does; check the address in the settings. Trying again.");
        server.tokenAnswer = "";
        awaitState(line, State.READY);
    }

    /** The JDK tells of such an end most times; else the silence does. */
    @Test
    void aConnectionThatBreaksInAFrameIsMadeAgain() throws Exception {
        ThreeCxLine line = start(() -> SECRET, notes::add, Duration.ofMillis(500));
        awaitState(line, State.READY);
        server.breakOff();
        told(Up.class, 2);
    }

    @Test
    void aTextWithoutEndEndsTheConnection() throws Exception {
        watch();
        try {
            server.tellPart("x".repeat(60_000));
        } catch (IOException ended) {
            assertThat(ended).hasMessageNotContaining("never");
        }
        told(Up.class, 2);
    }

    @Test
    void garbageAndAFloodChangeNothing() throws Exception {
        ThreeCxLine line = watch();
        for (String garbage :
                List.of("", "{", "null", "[[[[[[", "{\"event\":7}", "{\"event\":{\"event_type\":\"x\"}}")) {
            server.tell(garbage);
        }
        server.tell("[".repeat(5_000));
        server.tell(server.event(0, "../../connect/token", 1));
        server.tell(server.event(9, "100", 1));
        server.tell("{\"event\":{\"event_type\":0,\"entity\":\"/callcontrol/100/participants/99999999999999999999\"}}");
        for (int i = 0; i < 20_000; i++) {
            server.tell(server.event(0, "200", i));
        }
        server.changeSilently(5, "{\"id\":6,\"status\":\"Ringing\"}");
        server.tell(server.event(0, "100", 5));
        server.change(8, "Routing", KARI, "", 42);
        server.change(7, "Ringing", KARI, "", 42);
        told(Ringing.class, 1);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class);
        assertThat(line.health().state()).isEqualTo(State.READY);
    }

    @Test
    void aNumberIsDialledAndHungUp() throws Exception {
        ThreeCxLine line = watch();
        assertThat(line.capabilities()).isEqualTo(Set.of(Capability.DIAL, Capability.HANG_UP));
        line.dial(KARI).toCompletableFuture().get(1, TimeUnit.MINUTES);
        await().untilAsserted(() -> assertThat(server.asked())
                .contains("POST /callcontrol/100/makecall {\"destination\":\"" + KARI + "\",\"timeout\":30}"));
        assertThat(line.dial("1\",\"x\":\"").toCompletableFuture()).isCompletedExceptionally();

        server.change(7, "Dialing", KARI, "", 42);
        line.hangUp(told(Ringing.class, 1).getFirst().callId())
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
        await().untilAsserted(
                        () -> assertThat(server.asked()).contains("POST /callcontrol/100/participants/7/drop {}"));
        assertThat(line.hangUp("9").toCompletableFuture().exceptionNow()).hasMessage("This call is over already.");
    }

    @Test
    void whatItToldIsInTheTraceWithoutPeopleAndPlaysAgain() throws Exception {
        Path file = folder.resolve("calls.trace");
        try (TraceWriter trace = new TraceWriter(file, true, events::add)) {
            ThreeCxLine line = line(() -> SECRET, trace::note, LONG);
            endsWithTheTest(line);
            line.start(trace);
            awaitState(line, State.READY);
            server.change(7, "Ringing", KARI, "Kari Nordmann", 42);
            server.change(7, "Connected", KARI, "Kari Nordmann", 42);
            server.remove(7);
            told(Ended.class, 1);
            line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
        assertThat(Files.readString(file))
                .containsPattern("# \\S+ 3cx:\"\\S+\" participant 7 \"")
                .doesNotContain(KARI.substring(1), "Nordmann", SECRET);
        List<LineEvent> replayed = new CopyOnWriteArrayList<>();
        ReplayLines replay = new ReplayLines(Trace.read(file), Duration.ZERO);
        replay.start(replayed::add);
        replay.finished().toCompletableFuture().get(2, TimeUnit.MINUTES);
        assertThat(replayed.subList(0, 4))
                .hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://pbx.example.com, The address of 3CX has to begin with https://",
        "https://pbx.example.com/path, is no address of 3CX",
        "https://user@pbx.example.com, is no address of 3CX",
        "ftp://pbx.example.com, is no address of 3CX",
    })
    void addressesThatCannotBeAreRefused(String address, String says) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> ThreeCxSettings.of(null, address, "callcard", "100"))
                .withMessageContaining(says);
    }

    @Override
    protected ThreeCxLine line(Supplier<String> secret, Consumer<String> noted, Duration silence)
            throws SentenceException {
        return new ThreeCxLine(
                ThreeCxSettings.of(null, server.address(), StandInThreeCx.CLIENT, StandInThreeCx.EXTENSION),
                secret,
                Clock.systemUTC(),
                noted,
                LIMITS,
                silence,
                SOON);
    }
}
