package io.github.callcard.line.tapi;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.words.Sentence;
import java.time.Instant;

/** A line that is there for the user to pick. */
record UnwatchedLine(LineId id, String name, LineHealth health) implements Line {

    static UnwatchedLine of(TapiDevice device, Instant now) {
        Sentence message = Sentence.of(
                "Not watched; write \"device\": \"{0}\" in the TAPI line of the settings to watch it.", device.pick());
        return new UnwatchedLine(
                TapiLineIds.of(device.pick()), device.name(), new LineHealth(State.STOPPED, message, now, null));
    }
}
