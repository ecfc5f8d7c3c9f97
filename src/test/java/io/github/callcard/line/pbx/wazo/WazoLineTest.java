package io.github.callcard.line.pbx.wazo;

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
import io.github.callcard.line.calllist.CallListWatch;
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

/** A line beside a server that does what the documents say of Wazo, and what it should not. */
class WazoLineTest extends SocketLineTest<StandInWazo, WazoLine> {

    WazoLineTest() throws IOException {
        super(new StandInWazo(SECRET), "callcard-wazo");
    }

    @ParameterizedTest
    @ValueSource(strings = {"event", "data"})
    void aCallRingsIsAnsweredAndEnds(String wrapper) throws Exception {
        server.wrapper = wrapper;
        WazoLine line = watch();
        assertThat(line.id())
                .isEqualTo(new LineId(
                        "wazo", StandInWazo.USER + "@" + server.address().substring(7)));
        assertThat(line.name()).isEqualTo("Wazo " + StandInWazo.USER);

        server.change("7.1", "Ringing", KARI, "Sales: Kari Nordmann", false);
        Ringing ringing = told(Ringing.class, 1).getFirst();
        assertThat(ringing.details().direction()).isEqualTo(Direction.INCOMING);
        assertThat(ringing.details().number()).isEqualTo(KARI);
        assertThat(ringing.details().displayName()).isEqualTo("Kari Nordmann");
        assertThat(ringing.details().calledNumber()).isEqualTo("1001");
        server.change("7.1", "Ringing", KARI, "Sales: Kari Nordmann", false);
        server.change("7.1", "Up", KARI, "Sales: Kari Nordmann", false);
        server.end("7.1");

        assertThat(told(Ended.class, 1).getFirst().outcome()).isEqualTo(Outcome.COMPLETED);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @ParameterizedTest
    @CsvSource({"Ringing, false, INCOMING", "Ring, true, OUTGOING", "Dialing, true, OUTGOING"})
    void aCallThatNobodyAnswersWasMissed(String status, boolean isCaller, Direction direction) throws Exception {
        watch();
        server.change("7.1", status, KARI, "", isCaller);
        server.end("7.1");
        assertThat(told(Ended.class, 1).getFirst().outcome()).isEqualTo(Outcome.MISSED);
        assertThat(told(Ringing.class, 1).getFirst().details().direction()).isEqualTo(direction);
        assertThat(told(Ringing.class, 1).getFirst().details().number()).isEqualTo(KARI);
    }

    /** Where it knows no caller, Wazo writes the number that was called in the caller's place. */
    @ParameterizedTest
    @ValueSource(strings = {"", "anonymous", "1001"})
    void aCallerWhoHidesIsNobody(String number) throws Exception {
        watch();
        server.change("7.1", "Ringing", number, "", false);
        assertThat(told(Ringing.class, 1).getFirst().details().number()).isEmpty();
        assertThat(told(Ringing.class, 1).getFirst().details().displayName()).isNull();
    }

    @Test
    void telephonesOfOneUserAreOneCallAndTwoCallersAreTwo() throws Exception {
        watch();
        server.change("7.1", "Ringing", KARI, "", false);
        server.change("7.2", "Ringing", KARI, "", false);
        server.change("7.2", "Up", KARI, "", false);
        server.end("7.1");
        server.change("9.1", "Ringing", "22000014", "", false);
        server.end("9.1");
        server.end("7.2");

        assertThat(told(Ended.class, 2)).extracting(Ended::outcome).containsExactly(Outcome.MISSED, Outcome.COMPLETED);
        assertThat(told(Ringing.class, 2)).hasSize(2);
    }

    @Test
    void aTransferChangesWhoOneTalksTo() throws Exception {
        watch();
        server.change("7.1", "Up", "101", "Per", false);
        server.change("7.1", "Up", KARI, "Kari Nordmann", false);
        assertThat(told(Identified.class, 1).getFirst().details().number()).isEqualTo(KARI);
    }

    @Test
    void aCallThatBeganOrEndedWhileTheConnectionWasLostIsRight() throws Exception {
        server.changeSilently("7.1", "Up", KARI, "", true);
        // Where the JDK does not tell of the end, the silence does.
        awaitState(start(() -> SECRET, notes::add, Duration.ofMillis(500)), State.READY);
        LiveCall found = told(Up.class, 1).getFirst().calls().getFirst();
        assertThat(found.answered()).isTrue();
        assertThat(found.details().direction()).isEqualTo(Direction.OUTGOING);

        server.endSilently("7.1");
        server.changeSilently("8.1", "Ringing", "22000014", "", false);
        server.hangUp();
        assertThat(told(Up.class, 2).getLast().calls()).singleElement().satisfies(call -> {
            assertThat(call.details().number()).isEqualTo("22000014");
            assertThat(call.callId()).isNotEqualTo(found.callId());
        });
        assertThat(told(Down.class, 1).getFirst().reason()).asString().endsWith("broke; trying again.");
    }

    @Test
    void aRefusedPasswordIsSentOnceAndAnotherOneIsTriedByItself() throws Exception {
        List<String> secrets = new CopyOnWriteArrayList<>(List.of("", "wrong"));
        WazoLine line = start(secrets::getLast, notes::add, LONG);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .asString()
                .endsWith(" refused the user kari@example.com or the password; check them in the settings.");
        List<Integer> rounds = new ArrayList<>();
        await().until(() -> rounds.add(1) && rounds.size() > 5);
        assertThat(server.asked()).containsExactly("POST /api/auth/0.1/token");

        secrets.add(SECRET);
        awaitState(line, State.READY);
        assertThat(notes).noneMatch(note -> note.contains(SECRET));
    }

    @Test
    void aUserWhoMayNotHearOfCallsSaysWhatTheAdministratorHasToDo() throws Exception {
        server.tells = false;
        WazoLine line = start(() -> SECRET, notes::add, LONG);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .asString()
                .contains(
                        " does not tell kari@example.com of calls; its administrator has to give the user the rights");
        server.tells = true;
        awaitState(line, State.READY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{}", "[", "null", "{\"data\":{\"token\":\"a\\nb\"}}"})
    void whateverIsNoWazoIsSaid(String answer) throws Exception {
        server.tokenAnswer = answer;
        WazoLine line = start(() -> SECRET, notes::add, LONG);
        awaitState(line, State.FAILED);
        assertThat(line.health().message())
                .asString()
                .endsWith(" does not answer as Wazo does; check the address in the settings. Trying again.");
        server.tokenAnswer = "";
        awaitState(line, State.READY);
    }

    @Test
    void garbageAndAFloodChangeNothing() throws Exception {
        WazoLine line = watch();
        for (String garbage : List.of(
                "",
                "{",
                "null",
                "[[[[[[",
                "{\"op\":\"event\"}",
                "{\"op\":\"event\",\"event\":{\"name\":\"call_created\"}}")) {
            server.tell(garbage);
        }
        server.tell("[".repeat(5_000));
        for (int i = 0; i < 20_000; i++) {
            server.tell("{\"op\":\"event\",\"event\":{\"name\":\"user_status_update\",\"data\":{\"call_id\":\"" + i
                    + "\"}}}");
        }
        server.change("5.1", "Down", KARI, "", false);
        server.change("5.2", "OffHook", "", "", false);
        server.change("7.1", "Ringing", KARI, "", false);
        told(Ringing.class, 1);
        assertThat(events).hasExactlyElementsOfTypes(Up.class, Ringing.class);
        assertThat(line.health().state()).isEqualTo(State.READY);
    }

    @Test
    void aCallIsHungUp() throws Exception {
        WazoLine line = watch();
        assertThat(line.capabilities()).isEqualTo(Set.of(Capability.HANG_UP));
        server.change("7.1", "Up", KARI, "", false);
        line.hangUp(told(Ringing.class, 1).getFirst().callId())
                .toCompletableFuture()
                .get(1, TimeUnit.MINUTES);
        assertThat(server.asked()).contains("DELETE /api/calld/1.0/users/me/calls/7.1");
        assertThat(line.hangUp("9").toCompletableFuture().exceptionNow()).hasMessage("This call is over already.");
        assertThat(line.dial(KARI).toCompletableFuture()).isCompletedExceptionally();
    }

    @Test
    void whatItToldIsInTheTraceWithoutPeopleAndPlaysAgain() throws Exception {
        Path file = folder.resolve("calls.trace");
        try (TraceWriter trace = new TraceWriter(file, true, events::add)) {
            WazoLine line = line(() -> SECRET, trace::note, LONG);
            endsWithTheTest(line);
            line.start(trace);
            awaitState(line, State.READY);
            server.change("7.1", "Ringing", KARI, "Kari Nordmann", false);
            server.change("7.1", "Up", KARI, "Kari Nordmann", false);
            server.end("7.1");
            told(Ended.class, 1);
            line.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
        assertThat(Files.readString(file))
                .containsPattern("# \\S+ wazo:\"\\S+\" call \"")
                .doesNotContain(KARI.substring(1), "Nordmann", SECRET, "wazo-token");
        List<LineEvent> replayed = new CopyOnWriteArrayList<>();
        ReplayLines replay = new ReplayLines(Trace.read(file), Duration.ZERO);
        replay.start(replayed::add);
        replay.finished().toCompletableFuture().get(2, TimeUnit.MINUTES);
        assertThat(replayed.subList(0, 4))
                .hasExactlyElementsOfTypes(Up.class, Ringing.class, Answered.class, Ended.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://pbx.example.com, kari, The address of Wazo has to begin with https://",
        "https://pbx.example.com/path, kari, is no address of Wazo",
        "https://pbx.example.com, kari:x, is no user of Wazo",
    })
    void settingsThatCannotBeAreRefused(String address, String user, String says) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> WazoSettings.of(null, address, user))
                .withMessageContaining(says);
    }

    @Override
    protected WazoLine line(Supplier<String> secret, Consumer<String> noted, Duration silence)
            throws SentenceException {
        return new WazoLine(
                WazoSettings.of(null, server.address(), StandInWazo.USER),
                secret,
                Clock.systemUTC(),
                noted,
                LIMITS,
                silence,
                SOON,
                CallListWatch.Pauses.USUAL);
    }
}
