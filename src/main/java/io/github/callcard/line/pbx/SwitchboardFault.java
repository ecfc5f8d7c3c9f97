package io.github.callcard.line.pbx;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import javax.net.ssl.SSLException;

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

    /** No connection came about: for want of trust, or for a reason that time can heal. */
    public static SwitchboardFault unopened(String host, IOException why) {
        return why instanceof SSLException
                ? lasting(Sentence.of(
                        "This computer does not trust the certificate of {0}; ask the switchboard's administrator. Trying"
                                + " again.",
                        host))
                : passing(Sentence.of("{0} does not answer; trying again.", host));
    }

    /** A connection ended while the switchboard was watched. */
    static SwitchboardFault lost(String host) {
        return passing(Sentence.of("The connection to {0} broke; trying again.", host));
    }
}
