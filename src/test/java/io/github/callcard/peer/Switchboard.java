package io.github.callcard.peer;

import java.io.IOException;
import java.util.List;

/** A real switchboard on this computer that phones register with. */
public interface Switchboard {

    /** Where it is reached on loopback, over UDP and TCP. */
    int port();

    /** The domain of its users' addresses. */
    String domain();

    /** Where the devices of a user are reached, as they registered themselves. */
    List<String> contacts(String user) throws IOException;

    /** Makes a device of a user known that does not register itself. */
    void addContact(String user, String uri) throws IOException;

    /**
     * The server as the settings name it.
     *
     * @param transport {@code udp} or {@code tcp}
     */
    default String proxy(String transport) {
        return "sip:127.0.0.1:" + port() + ";transport=" + transport;
    }
}
