package io.github.callcard.line.sipwatch.message;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the bytes of a connection into messages by their Content-Length (RFC 3261, section 18.3) and finds the keep-alives
 * between them (RFC 5626, section 3.5.1). Holds one message at most. For one thread at a time: bytes are added as they come,
 * then what has become whole is taken until nothing is left.
 */
public final class SipStream {

    private byte[] buffer = new byte[2048];
    private int length;
    private int searched;
    private @Nullable Begun begun;
    private boolean usable = true;

    /** A thing that came over the connection. */
    public sealed interface Item {

        record Message(SipMessage message) implements Item {}

        /** Two line ends, which the other side wants answered by one. */
        record Ping() implements Item {}

        /** One line end: the answer to a ping. */
        record Pong() implements Item {}
    }

    /**
     * A message whose head has come.
     *
     * @param bodyStart where its body begins
     * @param whole where it ends
     */
    private record Begun(MessageHead head, int bodyStart, int whole) {}

    /** Adds what came. The bytes are copied. */
    public void add(byte[] bytes, int offset, int count) {
        if (!usable) {
            return;
        }
        if (length + count > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, length + count));
        }
        System.arraycopy(bytes, offset, buffer, length, count);
        length += count;
    }

    /** True while more can come; after that nobody knows where the next message begins, and the connection has to be closed. */
    public boolean isUsable() {
        return usable;
    }

    /**
     * The next message or keep-alive that is whole; empty where more bytes are needed.
     *
     * @throws MalformedMessageException where what came is no message; it is passed over, and the next follows where {@link
     *     #isUsable} still says so
     */
    public Optional<Item> next() throws MalformedMessageException {
        if (!usable || length == 0) {
            return Optional.empty();
        }
        if (buffer[0] == '\r' || buffer[0] == '\n') {
            return keepAlive();
        }
        if (begun == null) {
            begun = begin();
        }
        if (begun == null || begun.whole() > length) {
            return Optional.empty();
        }
        Begun whole = begun;
        byte[] body = Arrays.copyOfRange(buffer, whole.bodyStart(), whole.whole());
        drop(whole.whole());
        return Optional.of(new Item.Message(SipParser.message(whole.head(), body)));
    }

    private @Nullable Begun begin() throws MalformedMessageException {
        int end = MessageHead.end(buffer, 0, searched, length);
        searched = length;
        try {
            if (end < 0) {
                checkLength(length);
                return null;
            }
            MessageHead head = MessageHead.read(buffer, 0, end);
            int whole = end + SipParser.contentLength(head.headers()).orElse(0);
            checkLength(whole);
            return new Begun(head, end, whole);
        } catch (MalformedMessageException e) {
            usable = false;
            buffer = new byte[0];
            length = 0;
            throw e;
        }
    }

    private Optional<Item> keepAlive() {
        if (buffer[0] == '\n') {
            drop(1);
            return Optional.of(new Item.Pong());
        }
        if (length == 1) {
            return Optional.empty();
        }
        boolean twice = length >= 4 && buffer[1] == '\n' && buffer[2] == '\r' && buffer[3] == '\n';
        drop(twice ? 4 : buffer[1] == '\n' ? 2 : 1);
        return Optional.of(twice ? new Item.Ping() : new Item.Pong());
    }

    private static void checkLength(int bytes) throws MalformedMessageException {
        if (bytes > SipMessage.LONGEST) {
            throw new MalformedMessageException("A message has more than " + SipMessage.LONGEST + " bytes.");
        }
    }

    private void drop(int count) {
        System.arraycopy(buffer, count, buffer, 0, length - count);
        length -= count;
        searched = 0;
        begun = null;
    }
}
