package io.github.callcard.journal;

import io.github.callcard.journal.JournalRecords.Entries;
import io.github.callcard.journal.JournalRecords.Entry;
import io.github.callcard.journal.JournalRecords.Writer;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedLog;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The calls in a file that is open: what changes is added at its end, and now and then it is written anew without what
 * holds no longer. In memory is nothing but which calls have more than one record. For one thread.
 */
final class JournalFile implements AutoCloseable {

    /** A few records that hold no longer are not worth a new file. */
    private static final int MOST_SUPERSEDED = 1_000;

    private final SealedLog log;

    /** Calls of which more than one record is in the file, or that are gone. */
    private final Set<UUID> again;

    private int records;
    private int calls;
    private Instant oldest;

    private JournalFile(SealedLog log, Scan scan) {
        this.log = log;
        this.again = scan.again;
        this.records = scan.records;
        this.calls = scan.calls;
        this.oldest = scan.oldest;
    }

    /**
     * Opens a file, made where there is none.
     *
     * @param found takes every record, in the order in which they were written
     */
    static JournalFile open(Path path, DataOwner owner, SecretKey key, Entries found)
            throws IOException, SealFormatException {
        Scan scan = new Scan(found);
        return new JournalFile(
                SealedLog.open(Kind.JOURNAL, path, owner, key, block -> JournalRecords.read(block, scan::take)), scan);
    }

    /** What is counted while a file is read. */
    private static final class Scan {
        private final Entries next;
        private final Set<UUID> again = new HashSet<>();
        private final Set<UUID> gone = new HashSet<>();
        private int records;
        private int calls;
        private Instant oldest = Instant.MAX;

        Scan(Entries next) {
            this.next = next;
        }

        void take(Entry entry) throws IOException {
            records++;
            if (entry.isAgain()) {
                again.add(entry.id());
            }
            if (entry.isGone()) {
                calls -= gone.add(entry.id()) ? 1 : 0;
            } else if (!entry.isAgain() || gone.remove(entry.id())) {
                calls++;
                oldest = entry.startedAt().isBefore(oldest) ? entry.startedAt() : oldest;
            }
            next.take(entry);
        }
    }

    /**
     * All calls of a file that another process may be writing.
     *
     * @throws SealFormatException when it cannot be used, or is another's
     */
    static List<JournalCall> read(Path path, DataOwner owner, SecretKey key) throws IOException, SealFormatException {
        LoadedCalls loading = new LoadedCalls();
        SealedLog.read(Kind.JOURNAL, path, owner, key, block -> JournalRecords.read(block, loading::take));
        return loading.calls();
    }

    /** All calls, in no order. */
    List<JournalCall> all() throws IOException {
        LoadedCalls loading = new LoadedCalls();
        each(loading::take);
        return loading.calls();
    }

    /** One call; empty where it is not there. */
    Optional<JournalCall> find(UUID id) throws IOException {
        List<Entry> found = new ArrayList<>();
        each(entry -> {
            if (entry.id().equals(id)) {
                found.add(entry);
            }
        });
        return found.isEmpty() || !found.getLast().isCall()
                ? Optional.empty()
                : Optional.of(found.getLast().call(new SameValues()));
    }

    private void each(Entries entries) throws IOException {
        log.readAll(block -> JournalRecords.read(block, entries));
    }

    /**
     * A call as it is now.
     *
     * @param isNew whether the file has never had it
     */
    record Change(JournalCall call, boolean isNew) {}

    /**
     * Adds calls, or what they are now; they are on disk when this returns.
     *
     * @param there told each that is on disk, also where a later one fails
     */
    void put(Collection<Change> changes, Consumer<Change> there) throws IOException {
        Map<UUID, Change> byId = new HashMap<>();
        List<Entry> entries = new ArrayList<>();
        for (Change change : changes) {
            UUID id = change.call().id();
            byId.put(id, change);
            entries.add(JournalRecords.of(change.call(), !change.isNew() || again.contains(id)));
        }
        append(entries, entry -> {
            Change change = Objects.requireNonNull(byId.get(entry.id()));
            if (entry.isAgain()) {
                again.add(entry.id());
            }
            calls += change.isNew() ? 1 : 0;
            oldest = entry.startedAt().isBefore(oldest) ? entry.startedAt() : oldest;
            there.accept(change);
        });
    }

    /** Takes calls out that it has: they are gone for good when the file is written anew. */
    void remove(Collection<UUID> ids) throws IOException {
        append(ids.stream().map(JournalRecords::gone).toList(), entry -> {});
        again.addAll(ids);
        calls -= ids.size();
    }

    /** @param written takes each entry as soon as its block is on disk */
    private void append(List<Entry> entries, Entries written) throws IOException {
        Writer writer = new Writer(block -> {
            log.append(block);
            JournalRecords.read(block, written);
        });
        for (Entry entry : entries) {
            writer.add(entry);
        }
        writer.flush();
        records += entries.size();
    }

    /** True when calls lie in it that began before that. */
    boolean hasOlderThan(Instant limit) {
        return calls > 0 && oldest.isBefore(limit);
    }

    boolean isWorthRewriting() {
        return records - calls > MOST_SUPERSEDED && records - calls > calls;
    }

    /** Writes it anew with what holds: what was taken out or began before the limit is gone for good. */
    void rewrite(Instant limit) throws IOException {
        Set<UUID> before = Set.copyOf(again);
        Map<UUID, Entry> last = new LinkedHashMap<>();
        Scan kept = new Scan(entry -> {});
        log.replace(blocks -> {
            Writer writer = new Writer(blocks);
            each(entry -> {
                if (before.contains(entry.id())) {
                    last.put(entry.id(), entry);
                } else if (!entry.startedAt().isBefore(limit)) {
                    kept.take(entry);
                    writer.add(entry);
                }
            });
            for (Entry entry : last.values()) {
                if (entry.isCall() && !entry.startedAt().isBefore(limit)) {
                    kept.take(entry.asFirst());
                    writer.add(entry.asFirst());
                }
            }
            writer.flush();
        });
        again.clear();
        records = kept.records;
        calls = kept.calls;
        oldest = kept.oldest;
    }

    /** How many calls it has. */
    int calls() {
        return calls;
    }

    long bytes() {
        return log.size();
    }

    /** The copy of the file as it was, where some of it could not be read; else null. */
    @Nullable
    Path damaged() {
        return log.damaged();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
