package io.github.callcard.call;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.directory.Directory;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.line.trace.TraceWriter;
import io.github.callcard.number.NumberPlan;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A trace without names tells what happened: the same calls on the same lines, one where there was one. */
class ReplayedStoryTest {

    private static final LineId DESK = new LineId("tapi", "1001 Jane Doe#196609");
    private static final LineId SOFTPHONE = new LineId("sip", "1002 Jack Dee#196610");
    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

    @TempDir
    Path folder;

    /** Two numbers that end alike, one of them in two forms on two lines, one late, one withheld. */
    private static final List<LineEvent> EVENTS = List.of(
            new LineEvent.Up(DESK, START),
            new LineEvent.Up(SOFTPHONE, START),
            new LineEvent.Ringing(DESK, "1", at(1), CallDetails.incoming("22123456")),
            new LineEvent.Ringing(SOFTPHONE, "1", at(2), CallDetails.incoming("+47 22 12 34 56")),
            new LineEvent.Ringing(DESK, "2", at(3), CallDetails.incoming("+4755123456")),
            new LineEvent.Ringing(SOFTPHONE, "2", at(4), CallDetails.incoming("")),
            new LineEvent.Answered(DESK, "1", at(5), AnsweredWhere.HERE),
            new LineEvent.Ended(SOFTPHONE, "1", at(5), Outcome.ANSWERED_ELSEWHERE),
            new LineEvent.Identified(SOFTPHONE, "2", at(5), CallDetails.incoming("0047 55 12 34 56")),
            new LineEvent.Ringing(SOFTPHONE, "3", at(6), CallDetails.incoming("anonymous")),
            new LineEvent.Ended(DESK, "2", at(9), Outcome.MISSED),
            new LineEvent.Ended(SOFTPHONE, "2", at(9), Outcome.MISSED),
            new LineEvent.Ended(SOFTPHONE, "3", at(12), Outcome.MISSED),
            new LineEvent.Ended(DESK, "1", at(90), Outcome.COMPLETED));

    @Test
    void aMaskedTraceTellsTheSameStory() throws Exception {
        Path file = folder.resolve("calls.trace");
        try (TraceWriter writer = new TraceWriter(file, true, event -> {})) {
            EVENTS.forEach(writer::onEvent);
        }
        List<LineEvent> masked = Trace.read(file).events();

        assertThat(story(masked)).isEqualTo(story(EVENTS));
        assertThat(story(EVENTS)).contains("2 RINGING on 2 lines", "2 MISSED on 2 lines", "3 MERGED on 1 lines");
        assertThat(masked.toString()).doesNotContain("123456", "12 34 56", "Jane", "Jack");
    }

    private static List<String> story(List<LineEvent> events) {
        Directory nobody = Directory.empty(new NumberPlan("NO"));
        CallTracker tracker = new CallTracker(() -> nobody, CallLimits.USUAL);
        List<String> story = new ArrayList<>();
        // Which call it is is told by the order in which they began.
        List<UUID> calls = new ArrayList<>();
        for (LineEvent event : events) {
            for (Call call : tracker.on(event)) {
                if (!calls.contains(call.id())) {
                    calls.add(call.id());
                }
                story.add(calls.indexOf(call.id()) + 1 + " " + call.state() + " on "
                        + call.lines().size() + " lines"
                        + (call.match().number().isWithheld() ? ", withheld" : ""));
            }
        }
        return story;
    }

    private static Instant at(int second) {
        return START.plusSeconds(second);
    }
}
