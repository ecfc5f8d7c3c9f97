package io.github.callcard.line.pbx;

import io.github.callcard.web.EventSocket;
import java.io.IOException;

/** A switchboard's interface of HTTP and WebSocket, as one connection uses it. Safe to use from any thread. */
public interface SwitchboardApi extends AutoCloseable {

    /**
     * Signs in, so that the rest may be asked for.
     *
     * @throws SwitchboardException when the switchboard refuses
     */
    void signIn() throws IOException, InterruptedException;

    /**
     * Opens the connection over which the switchboard tells that something changed.
     *
     * @throws SwitchboardException when the switchboard refuses
     */
    EventSocket listen() throws IOException, InterruptedException;

    /** Breaks off what runs. */
    @Override
    void close();
}
