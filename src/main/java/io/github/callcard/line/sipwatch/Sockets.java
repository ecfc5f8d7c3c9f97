package io.github.callcard.line.sipwatch;

import io.github.callcard.line.connection.Encryption;
import io.github.callcard.line.sipwatch.SipProxy.Transport;
import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/** Opens connections of each transport. */
final class Sockets implements Connections {

    /** A server that is there takes a connection in a fraction of it. */
    private static final Duration LONGEST_OPENING = Duration.ofSeconds(5);

    private final SSLContext trust;

    /** @param trust the authorities whose certificates a server may have */
    Sockets(SSLContext trust) {
        this.trust = trust;
    }

    @Override
    public Connection open(ServerAddress server, Timers owner, Connection.Listener listener) throws IOException {
        return switch (server.transport()) {
            case UDP -> new DatagramConnection(server, owner, listener);
            case TCP, TLS -> new StreamConnection(server, owner, this::connected, listener);
        };
    }

    private Socket connected(ServerAddress server) throws IOException {
        Socket socket = new Socket();
        try {
            socket.connect(server.address(), (int) LONGEST_OPENING.toMillis());
            socket.setTcpNoDelay(true);
            return server.transport() == Transport.TLS ? encrypted(socket, server) : socket;
        } catch (IOException | RuntimeException e) {
            socket.close();
            throw e;
        }
    }

    /** The certificate has to be for the host that the settings name (RFC 5922). */
    private Socket encrypted(Socket plain, ServerAddress server) throws IOException {
        plain.setSoTimeout((int) LONGEST_OPENING.toMillis());
        Socket socket = Encryption.over(plain, server.host(), trust);
        socket.setSoTimeout(0);
        return socket;
    }
}
