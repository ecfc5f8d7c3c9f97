package io.github.callcard.line.replay;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.trace.Trace;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ReplayLinesTest {

    private static final LineId LINE = new LineId("tapi", "1001");
    private static final Instant THEN = Instant.parse("2020-01-31T09:30:00Z");
    private static final Trace TRACE = new Trace(List.of(
            new LineEvent.Up(LINE, THEN),
            new LineEvent.Ringing(LINE, "1", THEN.plusSeconds(3600), CallDetails.incoming("+4722334455")),
            new LineEvent.Ended(LINE, "1", THEN.plusSeconds(7200), Outcome.MISSED)));

    private final List<LineEvent> events = new CopyOnWriteArrayList<>();

    @Test
    void aTraceIsPlayedBackInItsOrderAtTheTimesOfToday() throws Exception {
        Instant start = Instant.now();
        ReplayLines replay = new ReplayLines(TRACE, Duration.ZERO);
        assertThat(replay.lines()).extracting(Line::id).containsExactly(LINE);
        replay.start(events::add);
        replay.finished().toCompletableFuture().get(2, TimeUnit.MINUTES);
        assertThat(events)
                .hasExactlyElementsOfTypes(LineEvent.Up.class, LineEvent.Ringing.class, LineEvent.Ended.class)
                .allSatisfy(event -> assertThat(event.at()).isAfterOrEqualTo(start));
        assertThat(events.get(1))
                .isInstanceOfSatisfying(
                        LineEvent.Ringing.class,
                        ringing -> assertThat(ringing.details().number()).isEqualTo("+4722334455"));
        assertThat(replay.lines().getFirst().health().state()).isEqualTo(State.STOPPED);
    }

    @Test
    void stoppingEndsItInAPause() throws Exception {
        ReplayLines replay = new ReplayLines(TRACE, Duration.ofHours(1));
        replay.start(events::add);
        replay.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        assertThat(events).hasSizeLessThan(3);
    }

    @Test
    void whatWasNeverStartedIsStoppedAtOnce() throws Exception {
        new ReplayLines(TRACE).stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        assertThat(events).isEmpty();
    }
}
