package io.github.callcard.journal;

import io.github.callcard.journal.ExpiryClock.Mark;
import io.github.callcard.journal.JournalRecords.Entries;
import io.github.callcard.journal.JournalRecords.Entry;
import java.io.IOException;
import java.time.Instant;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The figures of a journal's file, counted while it is read or written block by block. For one thread. */
final class FileScan {

    private final Entries next;
    private final Set<UUID> again = new HashSet<>();
    private final Set<UUID> gone = new HashSet<>();
    private final BlockIndex index = new BlockIndex();
    private int records;
    private int calls;
    private Instant oldest = Instant.MAX;
    private Instant newest = Instant.MIN;
    private @Nullable Mark mark;

    /** @param next takes every record, too */
    FileScan(Entries next) {
        this.next = next;
    }

    /** Takes what is read. */
    void read(byte[] block) throws IOException {
        count(block, next);
    }

    /** Takes notice of what was written; {@link #isAgain} and the figures hold it from now on. */
    void wrote(byte[] block, Entries also) throws IOException {
        count(block, also);
    }

    private void count(byte[] block, Entries also) throws IOException {
        JournalRecords.read(block, entry -> {
            count(entry);
            also.take(entry);
        });
        index.endBlock();
    }

    private void count(Entry entry) {
        index.add(entry.id(), entry.isGone() ? Instant.MAX : entry.startedAt());
        records++;
        entry.mark().ifPresent(last -> mark = last);
        if (entry.isGone()) {
            again.add(entry.id());
            calls -= gone.add(entry.id()) ? 1 : 0;
        } else if (entry.isCall()) {
            boolean first = !entry.isAgain() || gone.remove(entry.id());
            if (entry.isAgain()) {
                again.add(entry.id());
            }
            if (first) {
                calls++;
                oldest = entry.startedAt().isBefore(oldest) ? entry.startedAt() : oldest;
                newest = entry.startedAt().isAfter(newest) ? entry.startedAt() : newest;
            }
        }
    }

    /** The numbers of the blocks in which records of a call may be, all that are among them. */
    BitSet blocksOf(UUID id) {
        return index.blocksOf(id);
    }

    /** The numbers of the blocks with calls that began then or later, or with records that take one out. */
    BitSet blocksSince(Instant from) {
        return index.blocksSince(from);
    }

    /** True when an earlier record of the call is in the file, or says that it is gone. */
    boolean isAgain(UUID id) {
        return again.contains(id);
    }

    /** The calls of which more than one record is in the file, or that are gone. */
    Set<UUID> again() {
        return Set.copyOf(again);
    }

    int records() {
        return records;
    }

    int calls() {
        return calls;
    }

    /** The beginning of the oldest call; {@link Instant#MAX} where there is none. */
    Instant oldest() {
        return oldest;
    }

    /** The beginning of the latest call; {@link Instant#MIN} where there is none. */
    Instant newest() {
        return newest;
    }

    /** The last time on the clock; null where that was never written. */
    @Nullable
    Mark mark() {
        return mark;
    }
}
