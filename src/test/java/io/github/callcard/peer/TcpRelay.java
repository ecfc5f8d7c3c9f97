package io.github.callcard.peer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A network between a client and a server on loopback that can end connections rudely. */
public final class TcpRelay implements AutoCloseable {

    private final ServerSocket inside = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final int serverPort;

    public TcpRelay(int serverPort) throws IOException {
        this.serverPort = serverPort;
        Thread.ofVirtual().name("tcp-relay").start(this::accept);
    }

    /** Where the client finds the server. */
    public String proxy() {
        return "sip:127.0.0.1:" + inside.getLocalPort() + ";transport=tcp";
    }

    private void accept() {
        while (!inside.isClosed()) {
            try {
                Socket client = inside.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), serverPort);
                sockets.addAll(List.of(client, server));
                Thread.ofVirtual().start(() -> carry(client, server));
                Thread.ofVirtual().start(() -> carry(server, client));
            } catch (SocketException closed) {
                return;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
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
