package io.github.callcard.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.Down;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Identified;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.LineEvent.Up;
import io.github.callcard.line.LineHealth.Change;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.function.IntConsumer;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The contract of every line that reports, whatever kind of telephony is behind it. */
class ReportedLineTest {

    private static final LineId ID = new LineId("test", "desk phone");
    private static final CallDetails JANE = CallDetails.incoming("+442079460123");
    private static final CallDetails NAMED = JANE.identifiedAs("+442079460123", "Jane Doe");

    private final List<LineEvent> events = new ArrayList<>();
    private final List<State> changes = new ArrayList<>();
    private final ReportedLine line = new ReportedLine(ID, "Desk phone", Sentence.of("Starting."), second(0)) {
        @Override
        protected void changed(LineHealth now) {
            changes.add(now.state());
        }
    };

    ReportedLineTest() {
        line.listen(events::add);
    }

    @Nested
    class States {

        @Test
        void aNewLineIsStartingAndHasReportedNothing() {
            assertThat(line.id()).isEqualTo(ID);
            assertThat(line.name()).isEqualTo("Desk phone");
            assertThat(line.health())
                    .isEqualTo(new LineHealth(State.STARTING, Sentence.of("Starting."), second(0), null));
            assertThat(events).isEmpty();
        }

        @Test
        void comingUpIsToldOnce() {
            line.comeUp(Sentence.of("Ready."), second(1));
            line.comeUp(Sentence.of("Ready."), second(2));

            assertThat(events).containsExactly(new Up(ID, second(1)));
            assertThat(line.health().since()).isEqualTo(second(1));
        }

        @Test
        void goingDownIsToldOnceWithTheFirstReasonAndTheHealthHasTheLatest() {
            line.comeUp(Sentence.of("Ready."), second(1));
            line.goDown(State.RECONNECTING, Sentence.of("Lost."), second(2));
            line.goDown(State.FAILED, Sentence.of("Refused."), second(3));

            assertThat(downs()).containsExactly("Lost.");
            assertThat(line.health().state()).isEqualTo(State.FAILED);
            assertThat(line.health().message()).hasToString("Refused.");
        }

        @Test
        void aLineThatWasNeverUpDoesNotGoDown() {
            line.goDown(State.RECONNECTING, Sentence.of("No answer."), second(1));

            assertThat(events).isEmpty();
            assertThat(line.health().message()).hasToString("No answer.");
        }

        @Test
        void theSameStateAgainBeginsNothingNew() {
            line.goDown(State.RECONNECTING, Sentence.of("No answer."), second(1));
            line.goDown(State.RECONNECTING, Sentence.of("No answer."), second(2));

            assertThat(line.health().since()).isEqualTo(second(1));
            assertThat(changes).containsExactly(State.RECONNECTING);
        }

        @Test
        void aLineMayBeReadyWithoutSayingSoAndComeUpLater() {
            line.become(State.READY, Sentence.of("Ready."), second(1));
            assertThat(events).isEmpty();

            line.comeUp(Sentence.of("Ready."), second(2));

            assertThat(events).containsExactly(new Up(ID, second(2)));
            assertThat(line.health().since()).isEqualTo(second(1));
        }

        @Test
        void itsNameMayComeLate() {
            line.rename("Reception");

            assertThat(line.name()).isEqualTo("Reception");
        }
    }

    @Nested
    class Health {

        @Test
        void tellsWhenTheLineLastReportedAnything() {
            line.comeUp(Sentence.of("Ready."), second(1));
            ring("1", second(2));

            assertThat(line.health().lastEvent()).isEqualTo(second(2));
            assertThat(line.health().since()).isEqualTo(second(1));
        }

        @Test
        void stillTellsItWhenTheLineIsLost() {
            line.comeUp(Sentence.of("Ready."), second(1));
            line.goDown(State.RECONNECTING, Sentence.of("Lost."), second(2));
            line.goDown(State.FAILED, Sentence.of("Refused."), second(3));

            assertThat(line.health().lastEvent()).isEqualTo(second(2));
        }

        @Test
        void keepsItsChangesEachWithItsTime() {
            line.comeUp(Sentence.of("Ready."), second(1));
            ring("1", second(2));
            line.goDown(State.RECONNECTING, Sentence.of("Lost."), second(3));
            line.comeUp(Sentence.of("Ready."), second(4));

            assertThat(line.health().changes())
                    .containsExactly(
                            new Change(second(0), State.STARTING, Sentence.of("Starting.")),
                            new Change(second(1), State.READY, Sentence.of("Ready.")),
                            new Change(second(3), State.RECONNECTING, Sentence.of("Lost.")),
                            new Change(second(4), State.READY, Sentence.of("Ready.")));
        }

        @Test
        void keepsTheLastFiftyChanges() {
            for (int i = 1; i <= 1000; i++) {
                line.goDown(State.RECONNECTING, Sentence.of("Try {0}.", i), second(i));
            }

            assertThat(line.health().changes())
                    .hasSize(50)
                    .startsWith(new Change(second(951), State.RECONNECTING, Sentence.of("Try {0}.", 951)))
                    .endsWith(new Change(second(1000), State.RECONNECTING, Sentence.of("Try {0}.", 1000)));
        }

        @Test
        void isThatAfterTheEventWhenTheListenerHearsOfIt() {
            List<LineHealth> seen = new ArrayList<>();
            line.listen(event -> seen.add(line.health()));

            line.comeUp(Sentence.of("Ready."), second(1));
            line.goDown(State.RECONNECTING, Sentence.of("Lost."), second(2));

            assertThat(seen)
                    .extracting(LineHealth::state, LineHealth::lastEvent)
                    .containsExactly(tuple(State.READY, second(1)), tuple(State.RECONNECTING, second(2)));
        }
    }

    @Nested
    class Calls {

        @Test
        void everyEventIsToldAsItIs() {
            List<LineEvent> told = List.of(
                    new Up(ID, second(1)),
                    new Ringing(ID, "1", second(2), JANE),
                    new Identified(ID, "1", second(3), JANE),
                    new Answered(ID, "1", second(4), AnsweredWhere.HERE),
                    new Ended(ID, "1", second(5), Outcome.COMPLETED),
                    new Ended(ID, "never heard of", second(6), Outcome.UNKNOWN));

            told.forEach(line::tell);

            assertThat(events).isEqualTo(told);
        }

        @Test
        void aCallIsAliveFromItsRingingToItsEnd() {
            line.comeUp(Sentence.of("Ready."), second(1));
            ring("1", second(2));
            assertThat(line.liveCall("1")).contains(new LiveCall("1", JANE, false));

            line.tell(new Identified(ID, "1", second(3), NAMED));
            line.tell(new Answered(ID, "1", second(4), AnsweredWhere.HERE));
            assertThat(line.liveCall("1")).contains(new LiveCall("1", NAMED, true));

            line.tell(new Ended(ID, "1", second(5), Outcome.COMPLETED));
            assertThat(line.liveCall("1")).isEmpty();
        }

        @Test
        void callsOutliveALostConnectionUnlessTheyEndMeanwhile() {
            line.comeUp(Sentence.of("Ready."), second(1));
            ring("1", second(2));
            ring("2", second(2));
            line.goDown(State.RECONNECTING, Sentence.of("Lost."), second(3));
            line.tell(new Ended(ID, "1", second(4), Outcome.MISSED));

            line.comeUp(Sentence.of("Ready."), second(5));

            assertThat(events).endsWith(new Up(ID, second(5), List.of(new LiveCall("2", JANE, false))));
        }

        @Test
        void aLineThatWasLookedThroughHasTheCallsThatWereFoundAndNoOthers() {
            line.comeUp(Sentence.of("Ready."), second(1));
            ring("1", second(2));
            LiveCall found = new LiveCall("2", NAMED, true);

            line.comeUp(Sentence.of("Ready."), List.of(found), second(3));

            assertThat(events).endsWith(new Up(ID, second(3), List.of(found)));
            assertThat(line.liveCall("1")).isEmpty();
            assertThat(line.liveCall("2")).contains(found);
        }

        @Test
        void whatIsToldOfACallThatIsNotAliveBeginsNone() {
            line.tell(new Identified(ID, "1", second(1), NAMED));
            line.tell(new Answered(ID, "1", second(2), AnsweredWhere.HERE));

            assertThat(line.liveCall("1")).isEmpty();
        }
    }

    @Nested
    class TheEnd {

        @Test
        void isToldAsDownAndLeavesTheCallsToTheirPhones() {
            line.comeUp(Sentence.of("Ready."), second(1));
            ring("1", second(2));

            line.goDown(State.STOPPED, Sentence.of("Stopped."), second(3));

            assertThat(events)
                    .endsWith(new Ringing(ID, "1", second(2), JANE), new Down(ID, second(3), Sentence.of("Stopped.")));
            assertThat(line.liveCall("1")).isEmpty();
        }

        @Test
        void mayBeReachedWithoutAnEvent() {
            line.comeUp(Sentence.of("Ready."), second(1));
            line.become(State.STOPPED, Sentence.of("The recording has ended."), second(2));

            assertThat(events).containsExactly(new Up(ID, second(1)));
            assertThat(line.health().state()).isEqualTo(State.STOPPED);
        }

        @Test
        void isFinal() {
            line.goDown(State.STOPPED, Sentence.of("Stopped."), second(1));
            LineHealth stopped = line.health();

            line.comeUp(Sentence.of("Ready."), second(2));
            line.comeUp(Sentence.of("Ready."), List.of(), second(2));
            line.become(State.READY, Sentence.of("Ready."), second(2));
            line.goDown(State.FAILED, Sentence.of("Failed."), second(2));
            ring("1", second(2));

            assertThat(events).isEmpty();
            assertThat(line.health()).isEqualTo(stopped);
            assertThat(line.liveCall("1")).isEmpty();
        }
    }

    /** Two threads report as fast as they can: no event overtakes another, and none comes amid another. */
    @Test
    void theListenerHearsOneEventAtATimeWhicheverThreadsReport() throws InterruptedException {
        CountDownLatch begin = new CountDownLatch(1);
        List<Thread> threads = List.of(
                Thread.ofPlatform().start(() -> repeat(begin, i -> line.comeUp(Sentence.of("Ready."), second(i)))),
                Thread.ofPlatform()
                        .start(() -> repeat(begin, i -> line.goDown(State.FAILED, Sentence.of("Lost."), second(i)))));
        begin.countDown();
        for (Thread thread : threads) {
            thread.join();
        }

        for (int i = 0; i < events.size(); i++) {
            assertThat(events.get(i)).isInstanceOf(i % 2 == 0 ? Up.class : Down.class);
        }
    }

    private static void repeat(CountDownLatch begin, IntConsumer report) {
        try {
            begin.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        for (int i = 0; i < 1000; i++) {
            report.accept(i);
        }
    }

    private void ring(String callId, Instant at) {
        line.tell(new Ringing(ID, callId, at, JANE));
    }

    private List<String> downs() {
        return events.stream()
                .filter(Down.class::isInstance)
                .map(event -> ((Down) event).reason().toString())
                .toList();
    }

    private static Instant second(int second) {
        return Instant.parse("2026-11-30T09:00:00Z").plusSeconds(second);
    }
}
