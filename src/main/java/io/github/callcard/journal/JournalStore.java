package io.github.callcard.journal;

import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls, in a file where there is a key and an owner for it, else in memory. What the disk does not take now waits in
 * memory for the next chance. For one thread.
 */
final class JournalStore implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalStore.class);

    private final Consumer<Sentence> notes;
    private final FileRemarks remarks;
    private final JournalOpening opening;
    private final WaitingChanges waiting = new WaitingChanges();
    private final Expiry expiry;
    private Storage storage = Storage.NOT_OPEN_YET;
    private @Nullable JournalFile file;

    JournalStore(InstantSource clock, Consumer<Sentence> notes) {
        this.notes = notes;
        this.remarks = new FileRemarks(notes);
        this.opening = new JournalOpening(remarks);
        this.expiry = new Expiry(clock);
    }

    /** Goes over to another place; calls that no disk has are forgotten. */
    void use(Optional<JournalPlace> next, int days) {
        close();
        waiting.clear();
        remarks.clear();
        opening.use(next);
        expiry.keep(days);
        storage = next.isEmpty() ? Storage.NO_OWNER : days == 0 ? Storage.NOT_WANTED : Storage.NOT_OPEN_YET;
    }

    void keep(int days) {
        expiry.keep(days);
        if (days == 0) {
            delete();
        }
    }

    Storage storage() {
        return storage;
    }

    /** The sentence about a file that was set aside, deleted or damaged since the place was chosen; empty where none was. */
    Optional<Sentence> remark() {
        return remarks.last();
    }

    /** The owner of the calls, unknown while nobody was asked. */
    DataOwner owner() {
        return opening.owner();
    }

    /**
     * Opens the file where that is possible and has not been done, and gives it what waits.
     *
     * @return the few of its calls that are needed all day; empty where it was open already, or is not
     */
    Optional<List<JournalCall>> open() {
        if (file != null) {
            return Optional.empty();
        }
        try {
            FoundCalls found = new FoundCalls(RecentCalls.MOST);
            JournalFile opened = opening.open(!expiry.keepsNothing(), found).orElse(null);
            if (opened == null) {
                storage = opening.obstacle();
                return Optional.empty();
            }
            file = opened;
            expiry.goBy(opened);
            storage = Storage.DISK;
            LOG.info("The journal has {} calls in {} bytes", opened.calls(), opened.bytes());
            flush();
            return Optional.of(found.calls());
        } catch (SealFormatException | IOException e) {
            broken(e);
            shut();
            return Optional.empty();
        }
    }

    private void broken(Exception e) {
        LOG.warn("The journal's file cannot be used", e);
        if (storage != Storage.BROKEN) {
            storage = Storage.BROKEN;
            notes.accept(storage.sentence());
        }
        if (file != null && !file.isUsable()) {
            shut();
        }
    }

    /**
     * Keeps a call as it is now; {@link #flush} puts it on the disk.
     *
     * @param isNew whether it was never kept before
     */
    void put(JournalCall call, boolean isNew) {
        waiting.put(call, isNew);
        if (file == null) {
            waiting.limit();
        }
    }

    /** Puts on the disk what is not there yet, where there is one; it is there when this returns. */
    void flush() {
        if (file == null || waiting.isEmpty()) {
            return;
        }
        try {
            waiting.flushTo(file);
            storage = Storage.DISK;
        } catch (IOException e) {
            broken(e);
            waiting.limit();
        }
    }

    /** Takes calls out. */
    void remove(Collection<JournalCall> calls) {
        waiting.remove(calls);
        flush();
    }

    Optional<JournalCall> find(UUID id) {
        if (waiting.isLeaving(id)) {
            return Optional.empty();
        }
        return waiting.find(id)
                .or(() -> read(open -> open.find(id).map(List::of).orElse(List.of())).stream()
                        .findFirst());
    }

    /** All calls, the latest first. */
    List<JournalCall> all() {
        List<JournalCall> all = waiting.with(read(JournalFile::all));
        all.sort(JournalCall.LATEST_FIRST);
        return all;
    }

    /** About so many of the latest, in no order. */
    List<JournalCall> latest(int most) {
        return waiting.with(read(open -> open.latest(most)));
    }

    /** The calls that began from then till then, in no order. */
    List<JournalCall> between(Instant from, Instant to) {
        List<JournalCall> calls = waiting.with(read(open -> open.between(from, to)));
        calls.removeIf(call -> call.call().startedAt().isBefore(from)
                || call.call().startedAt().isAfter(to));
        return calls;
    }

    private interface Reading {
        List<JournalCall> of(JournalFile file) throws IOException;
    }

    private List<JournalCall> read(Reading reading) {
        if (file == null) {
            return List.of();
        }
        try {
            List<JournalCall> calls = reading.of(file);
            if (file.isDamaged()) {
                rewrite(limit());
            }
            return calls;
        } catch (IOException e) {
            broken(e);
            return List.of();
        }
    }

    /** Deletes for good what is older than it may be, where there is some, and answers whether there was. */
    boolean tidy(Instant limit) {
        boolean changed = waiting.removeOlderThan(limit);
        if (file != null && (file.hasOlderThan(limit) || file.isWorthRewriting())) {
            rewrite(limit);
            changed = true;
        }
        return changed;
    }

    /** Writes the file anew: what was taken out, or is older than it may be, is gone for good. */
    void rewrite(Instant limit) {
        flush();
        if (file == null) {
            return;
        }
        try {
            file.rewrite(limit).ifPresent(aside -> remarks.accept(UsableJournal.damage(aside)));
        } catch (IOException e) {
            broken(e);
        }
    }

    /** Calls that began before that are not kept; none is too old where the disk does not even take the time. */
    Instant limit() {
        try {
            return expiry.limit(file);
        } catch (IOException e) {
            broken(e);
            return Instant.MIN;
        }
    }

    int calls() {
        return waiting.more() + (file == null ? 0 : file.calls());
    }

    long bytes() {
        return file == null ? 0 : file.bytes();
    }

    /** Deletes every call, in memory and on disk. */
    void delete() {
        waiting.clear();
        remarks.clear();
        shut();
        opening.delete();
    }

    private void shut() {
        try {
            if (file != null) {
                file.close();
            }
        } catch (IOException e) {
            LOG.debug("The journal was not closed: {}", e.getClass().getName());
        }
        file = null;
    }

    @Override
    public void close() {
        shut();
        opening.close();
    }
}
