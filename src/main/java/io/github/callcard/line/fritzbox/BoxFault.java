package io.github.callcard.line.fritzbox;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** The fault of a box that cannot be watched now, as the user is told of it. Every such box is tried again. */
record BoxFault(State state, Sentence sentence) {

    /** @param wasUp whether the box has been watched since the start, so that its call monitor is on */
    static BoxFault connecting(String host, IOException failure, boolean wasUp) {
        return switch (failure) {
            case UnknownHostException unknown ->
                reconnecting(Sentence.of(
                        "There is no {0} in this network; check the address of the FRITZ!Box in the settings. Trying again.",
                        host));
            case BoxAddress.NotInThisNetworkException outside ->
                reconnecting(Sentence.of(
                        "{0} leads to the Internet from here and not to your FRITZ!Box; where the FRITZ!Box is near, enter its"
                                + " address in the settings, such as 192.168.178.1. Trying again.",
                        host));
            case ConnectException refused ->
                new BoxFault(
                        wasUp ? State.RECONNECTING : State.FAILED,
                        Sentence.of(
                                "{0} does not tell its calls; dial #96*5* on a telephone at the FRITZ!Box, which switches its"
                                        + " call monitor on. Trying again.",
                                host));
            default -> reconnecting(Sentence.of("{0} does not answer; trying again.", host));
        };
    }

    static BoxFault lost(String host) {
        return reconnecting(Sentence.of("The connection to {0} broke; trying again.", host));
    }

    private static BoxFault reconnecting(Sentence sentence) {
        return new BoxFault(State.RECONNECTING, sentence);
    }
}
