package io.github.callcard.line.replay;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
import java.time.Instant;

/** A line of a trace; reported on the thread of {@link ReplayLines} alone. Tells every event of its recording, as it is. */
final class ReplayLine extends ReportedLine {

    ReplayLine(LineId id) {
        super(id, id.name(), Sentence.of("Waiting for its turn in the recording."), Instant.now());
    }

    void started(LineListener listener) {
        listen(listener);
    }

    void reported(LineEvent event) {
        switch (event) {
            case LineEvent.Up up -> become(State.READY, Sentence.of("Replaying a trace."), up.at());
            case LineEvent.Down down -> become(State.RECONNECTING, down.reason(), down.at());
            case LineEvent.OfCall ofCall -> {} // changes no state
        }
        tell(event);
    }

    /** The recording says nothing of an end: the listener is told none. */
    void stopped(Sentence why) {
        become(State.STOPPED, why, Instant.now());
    }
}
