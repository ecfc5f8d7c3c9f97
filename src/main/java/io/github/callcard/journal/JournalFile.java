package io.github.callcard.journal;

import io.github.callcard.journal.ExpiryClock.Mark;
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
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The calls in a file that is open: what changes is added at its end, and now and then it is written anew without what
 * holds no longer. In memory are a few figures, which calls have more than one record, and in which blocks a call may be. For one thread.
 */
final class JournalFile implements AutoCloseable {

    /** A few records that hold no longer are not worth a new file. */
    private static final int MOST_SUPERSEDED = 1_000;

    /** A call with its changes has fewer bytes, as a rule. */
    private static final int AMPLE = 500;

    private final SealedLog log;
    private FileScan scan;
    private boolean damaged;

    private JournalFile(SealedLog log, FileScan scan) {
        this.log = log;
        this.scan = scan;
    }

    /**
     * Opens a file, made where there is none.
     *
     * @param found takes every record, in the order in which they were written
     */
    static JournalFile open(Path path, DataOwner owner, SecretKey key, Entries found)
            throws IOException, SealFormatException {
        FileScan scan = new FileScan(found);
        SealedLog log = SealedLog.open(Kind.JOURNAL, path, owner, key, scan::read);
        return new JournalFile(log, scan);
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

    /** All calls that can be read, in no order; see {@link #isDamaged}. */
    List<JournalCall> all() throws IOException {
        return load(entry -> true);
    }

    /** About so many of the latest, in no order: they are near the end of the file. */
    List<JournalCall> latest(int most) throws IOException {
        FoundCalls found = new FoundCalls(most);
        log.readLast((long) most * AMPLE, block -> JournalRecords.read(block, found));
        return found.calls();
    }

    /** The calls that began from then till then, in no order. */
    List<JournalCall> between(Instant from, Instant to) throws IOException {
        // A record that says that a call is gone has no beginning.
        return load(
                scan.blocksSince(from),
                entry -> entry.isGone()
                        || !(entry.startedAt().isBefore(from)
                                || entry.startedAt().isAfter(to)));
    }

    /** One call; empty where it is not there. */
    Optional<JournalCall> find(UUID id) throws IOException {
        return load(scan.blocksOf(id), entry -> entry.id().equals(id)).stream().findFirst();
    }

    /** Opens these blocks alone, since all take a second and more where there are many calls; all where one is broken. */
    private List<JournalCall> load(BitSet blocks, Predicate<Entry> wanted) throws IOException {
        LoadedCalls loading = new LoadedCalls();
        return log.read(blocks, block -> JournalRecords.read(block, only(wanted, loading)))
                ? loading.calls()
                : load(wanted);
    }

    private List<JournalCall> load(Predicate<Entry> wanted) throws IOException {
        LoadedCalls loading = new LoadedCalls();
        each(only(wanted, loading));
        return loading.calls();
    }

    private static Entries only(Predicate<Entry> wanted, LoadedCalls loading) {
        return entry -> {
            if (wanted.test(entry)) {
                loading.take(entry);
            }
        };
    }

    private void each(Entries entries) throws IOException {
        damaged |= !log.readAll(block -> JournalRecords.read(block, entries));
    }

    /** True when some of it could not be read any more; writing it anew sets it aside and goes on with the rest. */
    boolean isDamaged() {
        return damaged;
    }

    /** False when it takes nothing until it is opened anew. */
    boolean isUsable() {
        return log.isUsable();
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
    void put(Collection<Change> changes, Consumer<UUID> there) throws IOException {
        List<Entry> entries = new ArrayList<>();
        for (Change change : changes) {
            UUID id = change.call().id();
            entries.add(JournalRecords.of(change.call(), !change.isNew() || scan.isAgain(id)));
        }
        append(entries, there);
    }

    /**
     * Takes calls out that it has: they are gone for good when the file is written anew.
     *
     * @param there told each that is out, also where a later one fails
     */
    void remove(Collection<UUID> ids, Consumer<UUID> there) throws IOException {
        append(ids.stream().map(JournalRecords::gone).toList(), there);
    }

    private void append(List<Entry> entries, Consumer<UUID> there) throws IOException {
        Writer writer = new Writer(block -> {
            log.append(block);
            scan.wrote(block, entry -> there.accept(entry.id()));
        });
        for (Entry entry : entries) {
            writer.add(entry);
        }
        writer.flush();
    }

    /** The time on the clock when that was last written; empty where it never was. */
    Optional<Mark> mark() {
        return Optional.ofNullable(scan.mark());
    }

    void keep(Mark mark) throws IOException {
        append(List.of(JournalRecords.clock(mark)), id -> {});
    }

    /** True when calls lie in it that began before that. */
    boolean hasOlderThan(Instant limit) {
        return scan.calls() > 0 && scan.oldest().isBefore(limit);
    }

    /** The beginning of the latest call; empty where there is none. */
    Optional<Instant> newest() {
        return Optional.of(scan.newest()).filter(time -> time.isAfter(Instant.MIN));
    }

    boolean isWorthRewriting() {
        int superseded = scan.records() - scan.calls();
        return superseded > MOST_SUPERSEDED && superseded > scan.calls();
    }

    /**
     * Writes it anew with what holds: what was taken out or began before the limit is gone for good. What a newer version wrote
     * is kept.
     *
     * @return the copy of the file as it was, where some of it could not be read
     */
    Optional<Path> rewrite(Instant limit) throws IOException {
        Path before = log.damaged();
        scan = FileRewrite.of(log, scan, limit);
        damaged = false;
        return Optional.ofNullable(log.damaged()).filter(aside -> !aside.equals(before));
    }

    /** How many calls it has. */
    int calls() {
        return scan.calls();
    }

    long bytes() {
        return log.size();
    }

    /** The last copy of the file as it was when some of it could not be read; else null. */
    @Nullable
    Path setAside() {
        return log.damaged();
    }

    @Override
    public void close() throws IOException {
        log.close();
    }
}
