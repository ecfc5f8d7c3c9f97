package io.github.callcard.line.actionurl;

import io.github.callcard.line.actionurl.RequestReader.Progress;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** A connection that has not said all of its request yet. On the thread of {@link RequestListener}. */
final class OpenConnection {

    /** The same for everybody, so that it tells nothing: not even whether the token was right. */
    private static final byte[] ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private static final byte[] GO_ON = "HTTP/1.1 100 Continue\r\n\r\n".getBytes(StandardCharsets.US_ASCII);

    private final SocketChannel channel;
    private final InetAddress source;
    private final long end;
    private final RequestReader reader = new RequestReader();

    /**
     * Begins to read the request of a connection that does not block.
     *
     * @param end when it is closed at the latest, in the listener's nanoseconds
     */
    OpenConnection(SocketChannel channel, InetAddress source, long end) {
        this.channel = channel;
        this.source = source;
        this.end = end;
    }

    InetAddress source() {
        return source;
    }

    /** Nanoseconds to its end, none or fewer when that has come. */
    long remaining(long now) {
        return end - now;
    }

    /**
     * Reads what has come.
     *
     * @param buffer to read into
     * @return {@code REFUSED} also when the other side has closed the connection
     */
    Progress read(ByteBuffer buffer) throws IOException {
        Progress progress = Progress.MORE;
        while (progress == Progress.MORE) {
            buffer.clear();
            int count = channel.read(buffer);
            if (count <= 0) {
                return count < 0 ? Progress.REFUSED : Progress.MORE;
            }
            progress = reader.take(buffer.flip());
            if (progress == Progress.ASKS_TO_GO_ON) {
                write(GO_ON);
                progress = Progress.MORE;
            }
        }
        return progress;
    }

    HttpRequest request() {
        return reader.request();
    }

    void answer() throws IOException {
        write(ANSWER);
    }

    /** So little always fits into an empty send buffer; who leaves it full hears nothing. */
    private void write(byte[] bytes) throws IOException {
        channel.write(ByteBuffer.wrap(bytes));
    }

    void close() throws IOException {
        channel.close();
    }
}
