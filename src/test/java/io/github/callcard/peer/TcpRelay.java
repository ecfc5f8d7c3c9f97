package io.github.callcard.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between a client and a server on loopback that ends connections rudely and can be cut. */
public final class TcpRelay implements AutoCloseable {

    private final ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int serverPort;
    private volatile boolean cut;

    public TcpRelay(int serverPort) throws IOException {
        this.serverPort = serverPort;
        Thread.ofVirtual().name("tcp-relay").start(this::accept);
    }

    /** Where the client finds the server. */
    public int port() {
        return inside.getLocalPort();
    }

    /** The same for a SIP client. */
    public String proxy() {
        return "sip:127.0.0.1:" + port() + ";transport=tcp";
    }

    private void accept() {
        while (!inside.isClosed()) {
            try {
                connect(inside.accept());
            } catch (IOException e) {
                if (!inside.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    private void connect(Socket client) throws IOException {
        sockets.add(client);
        if (cut) {
            client.close();
            return;
        }
        try {
            Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
            sockets.add(server);
            Thread.ofVirtual().start(() -> carry(client, server));
            Thread.ofVirtual().start(() -> carry(server, client));
        } catch (IOException serverAway) {
            // As the client would find it without us; it may try again.
            client.close();
        }
    }

    private static void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException ended) {
            // either side did
            return;
        }
    }

    /** From now on nobody gets through. */
    public void cut() throws IOException {
        cut = true;
        reset();
    }

    public void mend() {
        cut = false;
    }

    /** Ends every connection without a word of farewell (RST). */
    public void reset() throws IOException {
        for (Socket socket : sockets) {
            if (!socket.isClosed()) {
                socket.setSoLinger(true, 0);
                socket.close();
            }
        }
        sockets.clear();
    }

    @Override
    public void close() throws IOException {
        inside.close();
        reset();
    }
}
