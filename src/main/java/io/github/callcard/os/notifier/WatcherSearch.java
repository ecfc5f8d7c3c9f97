package io.github.callcard.os.notifier;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Looks for the desktop's watcher of items over a plain socket. Most desktops without a watcher never have one: GIO's thread and
 * JNA's part for it are not loaded there. {@link #close} may be called on any thread.
 *
 * <p>Source: "Authentication Protocol" and "Message Protocol" of the D-Bus specification 0.43.
 */
final class WatcherSearch implements AutoCloseable {

    /** A socket in the file system, as every session bus of systemd has it; Java reaches no abstract ones. */
    private static final Pattern SOCKET_FILE = Pattern.compile("unix:path=([^,;%]+)(?:,[^;]*)?");

    /** The bus takes the user from the socket; sent in one go, as the answers are not chosen from. */
    private static final String SIGN_IN = "\0AUTH EXTERNAL\r\nDATA\r\nBEGIN\r\n";

    private static final String REFUSED = "REJECTED";

    private static final int SHORTEST_HEADER = 16;
    private static final int ALIGNMENT = 8;
    private static final int ANSWER = 2;
    private static final int FAILURE = 3;

    /** The bus never sends us more; a longer one is no D-Bus. */
    private static final int LONGEST_MESSAGE = 1 << 16;

    private final String watcher;
    private final Object lock = new Object();
    private int serial;

    // Guarded by the lock.
    private @Nullable SocketChannel open;
    private boolean over;

    /**
     * A search that has not begun.
     *
     * @param watcher the name that a watcher has on the bus
     */
    WatcherSearch(String watcher) {
        this.watcher = watcher;
    }

    /**
     * Returns when there is a watcher; at once where Java does not reach such a bus. Blocks for as long as there is none.
     *
     * @param address of the session bus
     * @param missing told once where there is none now
     * @throws IOException where the bus is not reached, ends, or the search is closed
     */
    void await(String address, Runnable missing) throws IOException {
        Matcher file = SOCKET_FILE.matcher(address);
        if (!file.matches()) {
            return;
        }
        try (SocketChannel bus = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            enter(bus);
            bus.connect(UnixDomainSocketAddress.of(file.group(1)));
            signIn(bus);
            boolean said = false;
            while (!isThere(bus)) {
                if (!said) {
                    said = true;
                    missing.run();
                }
            }
        }
    }

    private void enter(SocketChannel bus) throws IOException {
        synchronized (lock) {
            if (over) {
                throw new ClosedChannelException();
            }
            open = bus;
        }
    }

    private void signIn(SocketChannel bus) throws IOException {
        send(bus, SIGN_IN.getBytes(StandardCharsets.US_ASCII));
        // One line asks for what was sent already, the other agrees or not.
        for (int line = 0; line < 2; line++) {
            if (readLine(bus).startsWith(REFUSED)) {
                throw new IOException("The session bus does not let us in");
            }
        }
        send(bus, BusCall.of(++serial, "Hello"));
        String changes = "type='signal',sender='org.freedesktop.DBus',interface='org.freedesktop.DBus',"
                + "member='NameOwnerChanged',arg0='";
        send(bus, BusCall.of(++serial, "AddMatch", changes + watcher + "'"));
        ask(bus);
    }

    private void ask(SocketChannel bus) throws IOException {
        send(bus, BusCall.of(++serial, "NameHasOwner", watcher));
    }

    /** Reads until the bus answers whether the watcher is there. Every signal is a reason to ask again. */
    private boolean isThere(SocketChannel bus) throws IOException {
        while (true) {
            ByteBuffer header = read(bus, SHORTEST_HEADER);
            header.order(header.get(0) == 'l' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
            int type = header.get(1);
            int fields = length(header.getInt(12));
            ByteBuffer body = readBody(bus, header, fields);
            switch (type) {
                case ANSWER -> {
                    // Of what is asked here only the question for the owner is answered by one truth value, which has
                    // four bytes.
                    if (body.limit() == Integer.BYTES) {
                        return body.getInt(0) != 0;
                    }
                }
                case FAILURE -> throw new IOException("The session bus does not tell who is on it");
                default -> ask(bus);
            }
        }
    }

    private static ByteBuffer readBody(SocketChannel bus, ByteBuffer header, int fields) throws IOException {
        int padded = (fields + ALIGNMENT - 1) / ALIGNMENT * ALIGNMENT;
        read(bus, padded);
        return read(bus, length(header.getInt(4))).order(header.order());
    }

    private static int length(int length) throws IOException {
        if (length < 0 || length > LONGEST_MESSAGE) {
            throw new IOException("The session bus sends a message of " + Integer.toUnsignedString(length) + " bytes");
        }
        return length;
    }

    private static String readLine(SocketChannel bus) throws IOException {
        StringBuilder line = new StringBuilder();
        while (line.length() < LONGEST_MESSAGE) {
            char next = (char) read(bus, 1).get();
            if (next == '\n') {
                break;
            }
            line.append(next);
        }
        return line.toString();
    }

    private static ByteBuffer read(SocketChannel bus, int length) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            if (bus.read(bytes) < 0) {
                throw new EOFException("The session bus is gone");
            }
        }
        return bytes.flip();
    }

    private static void send(SocketChannel bus, byte[] bytes) throws IOException {
        ByteBuffer left = ByteBuffer.wrap(bytes);
        while (left.hasRemaining()) {
            bus.write(left);
        }
    }

    /** Ends the search for good. */
    @Override
    public void close() throws IOException {
        synchronized (lock) {
            over = true;
            if (open != null) {
                open.close();
            }
        }
    }
}
