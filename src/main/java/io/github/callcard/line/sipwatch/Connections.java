package io.github.callcard.line.sipwatch;

import java.io.IOException;

/** Opens connections. */
interface Connections {

    /**
     * Opens one; returns at once.
     *
     * @throws IOException where this computer has no way to the server
     */
    Connection open(ServerAddress server, Timers owner, Connection.Listener listener) throws IOException;
}
