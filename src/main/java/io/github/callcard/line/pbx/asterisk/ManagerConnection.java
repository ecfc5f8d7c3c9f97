package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.connection.BoundedLines;
import io.github.callcard.line.connection.Encryption;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One connection to a manager interface, encrypted or not. Opened and read on one thread, which is woken regularly however the
 * other end sends; another thread writes, since whoever takes nothing makes the writer wait. Written to and closed from any.
 */
final class ManagerConnection implements Closeable {

    /** The bytes of a line: names and dial strings of some length, but not whatever somebody sends. */
    private static final int LONGEST_LINE = 4096;

    /** The lines of a message that are kept: what the longest answer that is asked for has, several times. */
    private static final int MOST_LINES = 1000;

    /** Far more than is ever under way. */
    private static final int MOST_UNSENT = 256;

    private static final Logger LOG = LoggerFactory.getLogger(ManagerConnection.class);

    private final Socket socket = new Socket();
    private final BlockingQueue<byte[]> unsent = new ArrayBlockingQueue<>(MOST_UNSENT);
    private final List<String> message = new ArrayList<>();
    private @Nullable BoundedLines lines;
    private volatile @Nullable Socket encrypted;
    private volatile @Nullable Thread writer;
    private volatile boolean over;

    /**
     * Connects.
     *
     * @param trust the authorities whose certificates the server may have, null for a connection without encryption
     * @throws IOException when the server takes no connection, or its certificate is not trusted
     */
    void open(InetSocketAddress address, String host, @Nullable SSLContext trust, Timing timing) throws IOException {
        socket.connect(address, millis(timing.opening()));
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(millis(timing.opening()));
        Socket open = trust == null ? socket : Encryption.over(socket, host, trust);
        encrypted = open;
        open.setSoTimeout(millis(timing.check()));
        lines = new BoundedLines(new WakingStream(open.getInputStream(), timing.check()), LONGEST_LINE);
        OutputStream out = open.getOutputStream();
        writer = Thread.ofPlatform().daemon().name("callcard-asterisk-write").start(() -> write(out));
        if (over) {
            close();
        }
    }

    private static int millis(Duration duration) {
        return Math.toIntExact(duration.toMillis());
    }

    /** Times out after a while although bytes come. */
    private static final class WakingStream extends FilterInputStream {
        private final long pause;
        private long woken = System.nanoTime();

        WakingStream(InputStream in, Duration pause) {
            super(in);
            this.pause = pause.toNanos();
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            if (System.nanoTime() - woken > pause) {
                woken = System.nanoTime();
                throw new SocketTimeoutException("time to look at the connection");
            }
            return super.read(buffer, from, length);
        }
    }

    /**
     * Waits for a line that stands alone, as the first one does.
     *
     * @throws SocketTimeoutException now and then; nothing is lost
     */
    Optional<String> nextLine() throws IOException {
        return open().next();
    }

    /**
     * Waits for the next message; one that has too many lines comes without the last.
     *
     * @throws SocketTimeoutException now and then; nothing is lost
     */
    ManagerMessage next() throws IOException {
        while (true) {
            Optional<String> line = open().next();
            if (line.isPresent() && line.get().isEmpty()) {
                if (!message.isEmpty()) {
                    ManagerMessage whole = ManagerMessage.of(message);
                    message.clear();
                    return whole;
                }
            } else if (line.isPresent() && message.size() < MOST_LINES) {
                message.add(line.get());
            }
        }
    }

    private BoundedLines open() throws IOException {
        if (lines == null) {
            throw new IOException("not open");
        }
        return lines;
    }

    /** Sends an action, soon; where the other end takes nothing any more the connection ends. */
    void send(ManagerAction action) {
        if (!unsent.offer(action.toBytes())) {
            LOG.info("Asterisk takes nothing any more");
            close();
        }
    }

    private void write(OutputStream out) {
        try {
            while (!over) {
                out.write(unsent.take());
                out.flush();
            }
        } catch (InterruptedException e) {
            LOG.debug("Closed");
        } catch (IOException e) {
            LOG.debug("Nothing can be sent any more: {}", e.getMessage());
            close();
        }
    }

    /** Ends the connection; a read or an opening that waits fails at once. */
    @Override
    public void close() {
        over = true;
        @Nullable Thread writing = writer;
        if (writing != null) {
            writing.interrupt();
        }
        try {
            // The plain one first: to end the encryption in order could wait for the other end.
            socket.close();
            @Nullable Socket open = encrypted;
            if (open != null) {
                open.close();
            }
        } catch (IOException e) {
            LOG.debug("A connection did not close", e);
        }
    }
}
