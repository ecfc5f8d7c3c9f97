package io.github.callcard.line.pbx;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A switchboard that is asked over HTTP and tells changes over a WebSocket. Both are spoken by hand, so that frames can be broken;
 * what is said is a subclass's.
 */
public abstract class StandInSwitchboard implements Closeable {

    private static final String WEB_SOCKET = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";
    private static final int TEXT = 0x81;
    private static final int FIRST_OF_SEVERAL = 0x01;
    private static final int SAYS = 1;
    private static final int PING = 9;
    private static final int PONG = 0x8A;

    private final ServerSocket server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final List<Socket> listeners = new CopyOnWriteArrayList<>();
    public volatile boolean answersPings = true;

    /** Of the answers over HTTP. */
    public volatile int status = 200;

    @SuppressWarnings("this-escape") // nobody connects before the test has the address
    protected StandInSwitchboard() throws IOException {
        Thread.ofVirtual().start(this::accept);
    }

    public String address() {
        return "http://127.0.0.1:" + server.getLocalPort();
    }

    /** True where a request opens a WebSocket that is let in. */
    protected abstract boolean opensSocket(String path, Map<String, String> headers);

    /** Answers a request by {@link #write}. */
    protected abstract void answer(Socket socket, String method, String path, Map<String, String> headers, String body)
            throws IOException;

    /** A WebSocket is open. */
    protected void opened() throws IOException {}

    /** Somebody said something over a WebSocket, of 125 bytes at most. */
    protected void said(String text) throws IOException {}

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                connections.add(socket);
                Thread.ofVirtual().start(() -> serve(socket));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket socket) {
        try (socket) {
            InputStream in = socket.getInputStream();
            for (String line = line(in); !line.isEmpty(); line = line(in)) {
                Map<String, String> headers = new TreeMap<>();
                for (String header = line(in); !header.isEmpty(); header = line(in)) {
                    String[] parts = header.split(":", 2);
                    headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
                }
                String body = new String(
                        in.readNBytes(Integer.parseInt(headers.getOrDefault("content-length", "0"))),
                        StandardCharsets.UTF_8);
                String[] request = line.split(" ", 3);
                if (opensSocket(request[1], headers)) {
                    listen(socket, headers);
                    return;
                }
                answer(socket, request[0], request[1], headers, body);
            }
        } catch (IOException closed) {
            // the test, or the line, ended it
        }
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    protected static void write(Socket socket, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        OutputStream out = socket.getOutputStream();
        out.write(("HTTP/1.1 " + status + " Status\r\nContent-Type: application/json\r\nContent-Length: " + bytes.length
                        + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(bytes);
        out.flush();
    }

    private void listen(Socket socket, Map<String, String> headers) throws IOException {
        String accept;
        try {
            accept = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-1")
                            .digest((headers.get("sec-websocket-key") + WEB_SOCKET)
                                    .getBytes(StandardCharsets.US_ASCII)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
        socket.getOutputStream()
                .write(("HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                                + "Sec-WebSocket-Accept: " + accept + "\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        listeners.add(socket);
        opened();
        DataInputStream in = new DataInputStream(socket.getInputStream());
        while (true) {
            int opcode = in.readUnsignedByte() & 0xF;
            int length = in.readUnsignedByte() & 0x7F;
            byte[] mask = in.readNBytes(4);
            byte[] content = in.readNBytes(length);
            if (opcode == SAYS) {
                said(unmasked(content, mask));
            } else if (opcode == PING && answersPings) {
                frame(socket, PONG, new byte[0], 0);
            }
        }
    }

    private static String unmasked(byte[] content, byte[] mask) {
        for (int i = 0; i < content.length; i++) {
            content[i] ^= mask[i % mask.length];
        }
        return new String(content, StandardCharsets.UTF_8);
    }

    /** @param claimed how many bytes the frame says it has */
    private static void frame(Socket socket, int first, byte[] content, int claimed) throws IOException {
        synchronized (socket) {
            OutputStream out = socket.getOutputStream();
            out.write(new byte[] {(byte) first, 126, (byte) (claimed >> 8), (byte) claimed}, 0, claimed < 126 ? 1 : 4);
            if (claimed < 126) {
                out.write(claimed);
            }
            out.write(content);
            out.flush();
        }
    }

    /** Tells a text to whoever listens. */
    public void tell(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frame(listeners.getLast(), TEXT, bytes, bytes.length);
    }

    /** Tells the beginning of a text that goes on. */
    public void tellPart(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        frame(listeners.getLast(), FIRST_OF_SEVERAL, bytes, bytes.length);
        while (true) {
            frame(listeners.getLast(), 0, bytes, bytes.length);
        }
    }

    /** Breaks off in the middle of a frame. */
    public void breakOff() throws IOException {
        frame(listeners.getLast(), TEXT, "{\"sequence\":".getBytes(StandardCharsets.UTF_8), 200);
        listeners.getLast().close();
    }

    /** Ends every connection, as a restart does. */
    public void hangUp() throws IOException {
        listeners.clear();
        for (Socket socket : connections) {
            socket.close();
        }
        connections.clear();
    }

    @Override
    public void close() throws IOException {
        server.close();
        hangUp();
    }
}
