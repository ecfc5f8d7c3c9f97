package io.github.callcard.superoffice;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;

/**
 * A server as IIS with Windows authentication: it speaks HTTP/2, but only to say that it wants HTTP/1.1 (RFC 9113, 7:
 * HTTP_1_1_REQUIRED), where it answers every request with the same document.
 */
final class OldHttpServer implements AutoCloseable {

    /** The ways in which the server says it. */
    enum Refusal {
        RST_STREAM,
        GOAWAY
    }

    private static final int HTTP_1_1_REQUIRED = 0xd;
    private static final int PREFACE = 24;
    private static final int HEADERS = 1;
    private static final int RST_STREAM = 3;
    private static final int SETTINGS = 4;
    private static final int GOAWAY = 7;
    private static final int ACK = 1;

    private final SSLServerSocket socket;
    private final Refusal refusal;
    private final String document;
    private final Queue<String> requests = new ConcurrentLinkedQueue<>();

    OldHttpServer(SSLContext identity, Refusal refusal, String document) throws IOException {
        this.refusal = refusal;
        this.document = document;
        socket = (SSLServerSocket)
                identity.getServerSocketFactory().createServerSocket(0, 50, InetAddress.getLoopbackAddress());
        SSLParameters parameters = socket.getSSLParameters();
        parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
        socket.setSSLParameters(parameters);
        Thread.ofPlatform().daemon().name("old-http-server").start(this::accept);
    }

    String address() {
        return "https://127.0.0.1:" + socket.getLocalPort() + "/";
    }

    /** The version of each request, in the order in which they came. */
    Queue<String> requests() {
        return requests;
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                SSLSocket connection = (SSLSocket) socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(SSLSocket connection) {
        try (connection) {
            connection.startHandshake();
            if (connection.getApplicationProtocol().equals("h2")) {
                refuse(connection);
            } else {
                answer(connection);
            }
        } catch (IOException clientWentAway) {
            // As clients do.
        }
    }

    private void refuse(SSLSocket connection) throws IOException {
        DataInputStream in = new DataInputStream(connection.getInputStream());
        DataOutputStream out = new DataOutputStream(connection.getOutputStream());
        in.readNBytes(PREFACE);
        frame(out, SETTINGS, 0, 0);
        while (true) {
            int head = in.readInt();
            int flags = in.readUnsignedByte();
            int stream = in.readInt();
            in.readNBytes(head >>> 8);
            int type = head & 0xFF;
            if (type == SETTINGS && (flags & ACK) == 0) {
                frame(out, SETTINGS, ACK, 0);
            } else if (type == HEADERS) {
                requests.add("HTTP/2");
                switch (refusal) {
                    case RST_STREAM -> frame(out, RST_STREAM, 0, stream, HTTP_1_1_REQUIRED);
                    case GOAWAY -> frame(out, GOAWAY, 0, 0, 0, HTTP_1_1_REQUIRED);
                }
            }
        }
    }

    private static void frame(DataOutputStream out, int type, int flags, int stream, int... payload)
            throws IOException {
        out.writeInt(((payload.length * Integer.BYTES) << 8) | type);
        out.writeByte(flags);
        out.writeInt(stream);
        for (int word : payload) {
            out.writeInt(word);
        }
        out.flush();
    }

    private void answer(SSLSocket connection) throws IOException {
        RawServer.readRequest(connection);
        requests.add("HTTP/1.1");
        byte[] body = document.getBytes(StandardCharsets.UTF_8);
        OutputStream out = connection.getOutputStream();
        out.write(("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: " + body.length + "\r\n\r\n")
                .getBytes(StandardCharsets.US_ASCII));
        out.write(body);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
