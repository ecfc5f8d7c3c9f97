package io.github.callcard.web;

import java.io.IOException;

/** A server that answered the request for a WebSocket as any other request. */
public final class SocketRefusedException extends IOException {

    private static final long serialVersionUID = 1;

    private final int status;

    SocketRefusedException(int status) {
        super("refused with status " + status);
        this.status = status;
    }

    /** The status of HTTP. */
    public int status() {
        return status;
    }
}
