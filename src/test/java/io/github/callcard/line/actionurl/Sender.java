package io.github.callcard.line.actionurl;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Whoever opens a connection to the listener: a phone, or a stranger who sends what he likes. */
final class Sender implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;

    private Sender(Socket socket) {
        this.socket = socket;
    }

    static Sender to(InetAddress address, int port) throws IOException {
        return from(null, address, port);
    }

    /** @param own the sender's own address, null for the usual one */
    static Sender from(@Nullable InetAddress own, InetAddress address, int port) throws IOException {
        Socket socket = new Socket();
        if (own != null) {
            socket.bind(new InetSocketAddress(own, 0));
        }
        socket.connect(new InetSocketAddress(address, port), PATIENCE_MILLIS);
        socket.setSoTimeout(PATIENCE_MILLIS);
        return new Sender(socket);
    }

    /** Sends a whole request and waits for everything that is answered. */
    static String exchange(InetAddress address, int port, String request) throws IOException {
        try (Sender sender = to(address, port)) {
            sender.send(request);
            return sender.answer();
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** Everything until the listener closes the connection, in whatever way. */
    String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (InputStream in = socket.getInputStream()) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                answer.write(next);
            }
        } catch (SocketException reset) {
            answer.write(new byte[0]);
        }
        return answer.toString(StandardCharsets.ISO_8859_1);
    }

    /** The first characters that are answered; the connection goes on. */
    String answer(int length) throws IOException {
        return new String(socket.getInputStream().readNBytes(length), StandardCharsets.ISO_8859_1);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
