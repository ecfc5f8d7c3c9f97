package io.github.callcard.line.pbx;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;

/** The reason why a switchboard cannot be watched now, as the user is told of it. Every such switchboard is tried again. */
public record SwitchboardFault(State state, Sentence sentence) {

    /** One that time can heal. */
    public static SwitchboardFault passing(Sentence sentence) {
        return new SwitchboardFault(State.RECONNECTING, sentence);
    }

    /** One that somebody has to mend. */
    public static SwitchboardFault lasting(Sentence sentence) {
        return new SwitchboardFault(State.FAILED, sentence);
    }
}
