package io.github.callcard.journal;

import io.github.callcard.journal.ExpiryClock.Mark;
import io.github.callcard.vault.Blocks;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The records of a journal's file, as many as fit into each block. A record is a call as it is now, or says that a call is
 * gone; a later one of the same call holds. What an older version does not know it leaves alone.
 */
final class JournalRecords {

    private static final byte CALL = 1;
    private static final byte GONE = 2;

    /** The time on the clock; of no call. */
    private static final byte CLOCK = 3;

    private static final UUID NO_CALL = new UUID(0, 0);

    /** Somebody has to call back. */
    private static final byte OPEN = 1;

    /** An earlier record of the call stands before it. */
    private static final byte AGAIN = 2;

    /** Kind, id, beginning, flags. */
    private static final int HEAD = 1 + 2 * Long.BYTES + Long.BYTES + 1;

    /** A block is written as it is when it has so many bytes: small enough to read at once, large enough to cost little. */
    private static final int FULL = Blocks.LARGEST / 4;

    private static final Logger LOG = LoggerFactory.getLogger(JournalRecords.class);

    private JournalRecords() {}

    /** A record whose content is read only if it is needed. */
    static final class Entry {
        private final byte[] bytes;

        Entry(byte[] bytes) {
            this.bytes = bytes;
        }

        UUID id() {
            ByteBuffer head = ByteBuffer.wrap(bytes);
            return new UUID(head.getLong(1), head.getLong(1 + Long.BYTES));
        }

        Instant startedAt() {
            return Instant.ofEpochMilli(ByteBuffer.wrap(bytes).getLong(1 + 2 * Long.BYTES));
        }

        boolean isCall() {
            return bytes[0] == CALL;
        }

        boolean isGone() {
            return bytes[0] == GONE;
        }

        /** The memory of the clock; empty where it is a record of something else. */
        Optional<Mark> mark() {
            if (bytes[0] != CLOCK || bytes.length < HEAD + Long.BYTES) {
                return Optional.empty();
            }
            long doubted = ByteBuffer.wrap(bytes).getLong(HEAD);
            return Optional.of(new Mark(startedAt(), doubted == 0 ? null : Instant.ofEpochMilli(doubted)));
        }

        boolean isOpen() {
            return (flags() & OPEN) != 0;
        }

        /** True when it says something else of a call than an earlier record. */
        boolean isAgain() {
            return isGone() || (flags() & AGAIN) != 0;
        }

        private byte flags() {
            return bytes[HEAD - 1];
        }

        /** The same without an earlier record before it. */
        Entry asFirst() {
            byte[] first = bytes.clone();
            first[HEAD - 1] &= ~AGAIN;
            return new Entry(first);
        }

        /** The call; empty where a newer version wrote it, whose words this one does not know. Its record stays. */
        Optional<JournalCall> call(SameValues same) {
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes, HEAD, bytes.length - HEAD));
            try {
                return Optional.of(CallContent.read(id(), startedAt(), in, same));
            } catch (IOException e) {
                LOG.debug("A call cannot be read: {}", e.getMessage());
                return Optional.empty();
            }
        }
    }

    static Entry of(JournalCall call, boolean again) {
        byte[] content = CallContent.write(call);
        int flags = (call.isOpen() ? OPEN : 0) | (again ? AGAIN : 0);
        return new Entry(head(CALL, call.id(), call.call().startedAt(), flags, content.length)
                .put(content)
                .array());
    }

    static Entry gone(UUID id) {
        return new Entry(head(GONE, id, Instant.EPOCH, AGAIN, 0).array());
    }

    static Entry clock(Mark mark) {
        Instant doubted = mark.doubted();
        return new Entry(head(CLOCK, NO_CALL, mark.seen(), 0, Long.BYTES)
                .putLong(doubted == null ? 0 : doubted.toEpochMilli())
                .array());
    }

    private static ByteBuffer head(byte kind, UUID id, Instant startedAt, int flags, int more) {
        return ByteBuffer.allocate(HEAD + more)
                .put(kind)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .putLong(startedAt.toEpochMilli())
                .put((byte) flags);
    }

    /** Puts records into blocks, each filled before the next is begun. */
    static final class Writer {
        private final Blocks blocks;
        private final List<Entry> waiting = new ArrayList<>();
        private int bytes;

        Writer(Blocks blocks) {
            this.blocks = blocks;
        }

        void add(Entry entry) throws IOException {
            int length = Integer.BYTES + entry.bytes.length;
            if (bytes + length > Blocks.LARGEST) {
                flush();
            }
            waiting.add(entry);
            bytes += length;
            if (bytes >= FULL) {
                flush();
            }
        }

        void flush() throws IOException {
            if (waiting.isEmpty()) {
                return;
            }
            ByteBuffer block = ByteBuffer.allocate(bytes);
            waiting.forEach(entry -> block.putInt(entry.bytes.length).put(entry.bytes));
            waiting.clear();
            bytes = 0;
            blocks.take(block.array());
        }
    }

    /** Takes records one after the other. */
    interface Entries {
        void take(Entry entry) throws IOException;
    }

    /** The records of a block. */
    static void read(byte[] block, Entries each) throws IOException {
        ByteBuffer in = ByteBuffer.wrap(block);
        while (in.remaining() >= Integer.BYTES) {
            int length = in.getInt();
            if (length < HEAD || length > in.remaining()) {
                throw new IOException("the calls make no sense");
            }
            byte[] bytes = new byte[length];
            in.get(bytes);
            each.take(new Entry(bytes));
        }
    }
}
