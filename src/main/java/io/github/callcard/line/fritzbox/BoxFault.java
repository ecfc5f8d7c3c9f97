package io.github.callcard.line.fritzbox;

import io.github.callcard.line.LineHealth.State;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;

/** What the user is told of a box that cannot be watched now. Every such box is tried again. */
record BoxFault(State state, String sentence) {

    /** @param wasUp whether the box has been watched since the start, so that its call monitor is on */
    static BoxFault connecting(String host, IOException failure, boolean wasUp) {
        return switch (failure) {
            case UnknownHostException unknown ->
                new BoxFault(
                        State.RECONNECTING,
                        "There is no " + host
                                + " in this network; check the address of the FRITZ!Box in the settings. Trying again.");
            case BoxAddress.NotInThisNetworkException outside ->
                new BoxFault(
                        State.RECONNECTING,
                        host + " is an address on the Internet here, not your FRITZ!Box; in its own network enter its address,"
                                + " such as 192.168.178.1, in the settings. Trying again.");
            case ConnectException refused ->
                new BoxFault(
                        wasUp ? State.RECONNECTING : State.FAILED,
                        host + " does not tell its calls; dial #96*5* on a telephone at the FRITZ!Box, which switches its call"
                                + " monitor on. Trying again.");
            default -> new BoxFault(State.RECONNECTING, host + " does not answer; trying again.");
        };
    }

    static BoxFault lost(String host) {
        return new BoxFault(State.RECONNECTING, "The connection to " + host + " broke; trying again.");
    }
}
