package io.github.callcard.line.trace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.words.Sentence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TraceTest {

    private static final LineId LINE = new LineId("tapi", "1001 Jane Doe#196609");
    private static final Instant AT = Instant.parse("2025-01-31T09:30:00.123456Z");
    private static final CallDetails DETAILS = new CallDetails(
            Direction.INCOMING, "+4722334455", "Jørgen \"Jo\"\t\\N Ødegård\n", null, "2000", "abc@example.com");
    private static final List<LineEvent> EVENTS = List.of(
            new LineEvent.Up(
                    LINE,
                    AT,
                    List.of(
                            new LineEvent.LiveCall("1", DETAILS, true),
                            new LineEvent.LiveCall("2", CallDetails.incoming(""), false))),
            new LineEvent.Ringing(LINE, "3", AT, DETAILS),
            new LineEvent.Identified(LINE, "3", AT, CallDetails.incoming("\\N")),
            new LineEvent.Answered(LINE, "3", AT, LineEvent.AnsweredWhere.ELSEWHERE),
            new LineEvent.Ended(LINE, "3", AT, Outcome.ANSWERED_ELSEWHERE),
            new LineEvent.Down(LINE, AT, Sentence.verbatim("Windows closed the line.")));

    @TempDir
    Path folder;

    private Path write(boolean masked) throws Exception {
        Path file = folder.resolve("calls.trace");
        List<LineEvent> passedOn = new ArrayList<>();
        try (TraceWriter writer = new TraceWriter(file, masked, passedOn::add)) {
            EVENTS.forEach(writer::onEvent);
            writer.note("call 80000001 caller=c/\"+4722334455\"/\"Jane Doe\"");
        }
        assertThat(passedOn).isEqualTo(EVENTS);
        return file;
    }

    @Test
    void whatWasReportedIsReadAsItWas() throws Exception {
        assertThat(Trace.read(write(false)).events()).isEqualTo(EVENTS);
    }

    @Test
    void peopleAreUnrecognisableUnlessTheUserAskedForThem() throws Exception {
        Path file = write(true);
        assertThat(Files.readString(file))
                .containsPattern("\\+47223\\d{5}\t")
                .containsPattern("\"\\+47223\\d{5}\"/\"Jxxx Dxx\"")
                .doesNotContain("+4722334455", "Jane", "Jørgen", "Ødegård", "example.com");
        assertThat(Trace.read(file).events()).hasSameSizeAs(EVENTS);
    }

    @Test
    void aFileThatIsNoTraceIsRefusedInOneSentence() throws Exception {
        Path file = folder.resolve("other.txt");
        assertThatThrownBy(() -> Trace.read(file)).hasMessage("There is no file " + file + ".");
        Files.writeString(file, "hello\n");
        assertThatThrownBy(() -> Trace.read(file))
                .hasMessage(file + " is not a trace of Callcard; its first line would be \"callcard-trace 1\".");
        Files.writeString(file, "callcard-trace 1\n# a note\n\n2025-01-31T09:30:00Z\trings\ttapi\t1001\n");
        assertThatThrownBy(() -> Trace.read(file)).hasMessage(file + ", line 4: \"rings\" is no event.");
        Files.writeString(file, "callcard-trace 1\n2025-01-31T09:30:00Z\tringing\ttapi\t1001\t1\n");
        assertThatThrownBy(() -> Trace.read(file)).hasMessage(file + ", line 2: there are only 5 fields.");
    }
}
