package io.github.callcard.journal;

import io.github.callcard.journal.JournalFile.Change;
import io.github.callcard.os.LockFile;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.vault.SealedFile;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calls, in a file where there is a key and an owner for it, else in memory. What the disk does not take now waits in
 * memory for the next chance. For one thread.
 */
final class JournalStore implements AutoCloseable {

    /** More than a day has; what no disk takes is not kept for ever. */
    static final int MOST_IN_MEMORY = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(JournalStore.class);

    private final InstantSource clock;
    private final Consumer<Sentence> notes;

    /** All calls that the disk has not, in the order in which they came. */
    private final Map<UUID, Change> unsaved = new LinkedHashMap<>();

    /** Calls that were taken out and that the disk still has. */
    private final Set<UUID> leaving = new HashSet<>();

    private Optional<JournalPlace> place = Optional.empty();
    private int days;
    private Storage storage = Storage.NOT_OPEN_YET;
    private @Nullable JournalFile file;
    private @Nullable LockFile lock;

    JournalStore(InstantSource clock, Consumer<Sentence> notes) {
        this.clock = clock;
        this.notes = notes;
    }

    /** Goes over to another place; calls that no disk has are forgotten. */
    void use(Optional<JournalPlace> next, int nextDays) {
        close();
        unsaved.clear();
        leaving.clear();
        place = next;
        days = nextDays;
        storage = next.isEmpty() ? Storage.NO_OWNER : days == 0 ? Storage.NOT_WANTED : Storage.NOT_OPEN_YET;
    }

    void keep(int nextDays) {
        days = nextDays;
        if (days == 0) {
            delete();
        }
    }

    Storage storage() {
        return storage;
    }

    /**
     * Opens the file where that is possible and has not been done, and gives it what waits.
     *
     * @return the few of its calls that are needed all day; empty where it was open already, or is not
     */
    Optional<List<JournalCall>> open() {
        if (file != null || place.isEmpty()) {
            return Optional.empty();
        }
        JournalPlace where = place.get();
        if (days == 0) {
            storage = Storage.NOT_WANTED;
            if (Files.exists(where.path())) {
                SealedFile.wipe(where.path(), notes);
            }
            return Optional.empty();
        }
        DataOwner owner = where.owner().get();
        if (!owner.isKnown()) {
            storage = Storage.NO_OWNER;
            return Optional.empty();
        }
        Optional<SecretKey> key = where.key().get();
        if (key.isEmpty()) {
            storage = Storage.NO_KEY;
            return Optional.empty();
        }
        try {
            if (!isLocked(where.path())) {
                return Optional.empty();
            }
            FoundCalls found = new FoundCalls();
            file = new UsableJournal(where.path(), notes).open(owner, key.get(), found);
            List<JournalCall> calls = found.calls();
            storage = Storage.DISK;
            LOG.info("The journal has {} calls in {} bytes", file.calls(), file.bytes());
            flush();
            return Optional.of(calls);
        } catch (SealFormatException | IOException e) {
            broken(e);
            shut();
            return Optional.empty();
        }
    }

    private boolean isLocked(Path path) throws IOException {
        if (lock == null) {
            lock = LockFile.tryAcquire(path.resolveSibling(path.getFileName() + ".lock"))
                    .orElse(null);
        }
        if (lock == null) {
            storage = Storage.IN_USE;
        }
        return lock != null;
    }

    private void broken(Exception e) {
        LOG.warn("The journal's file cannot be used", e);
        if (storage != Storage.BROKEN) {
            storage = Storage.BROKEN;
            notes.accept(storage.sentence());
        }
    }

    /**
     * Keeps a call as it is now; {@link #flush} puts it on the disk.
     *
     * @param isNew whether it was never kept before
     */
    void put(JournalCall call, boolean isNew) {
        boolean there = leaving.remove(call.id());
        Change before = unsaved.remove(call.id());
        unsaved.put(call.id(), new Change(call, before == null ? isNew && !there : before.isNew()));
        if (file == null || storage == Storage.BROKEN) {
            limitMemory();
        }
    }

    private void limitMemory() {
        while (unsaved.size() > MOST_IN_MEMORY) {
            unsaved.remove(unsaved.keySet().iterator().next());
        }
    }

    /** Puts on the disk what is not there yet, where there is one; it is there when this returns. */
    void flush() {
        if (file == null || (unsaved.isEmpty() && leaving.isEmpty())) {
            return;
        }
        try {
            if (!leaving.isEmpty()) {
                file.remove(leaving);
                leaving.clear();
            }
            file.put(
                    List.copyOf(unsaved.values()),
                    change -> unsaved.remove(change.call().id()));
            storage = Storage.DISK;
        } catch (IOException e) {
            broken(e);
        }
    }

    /** Takes calls out. */
    void remove(Collection<JournalCall> calls) {
        for (JournalCall call : calls) {
            Change waiting = unsaved.remove(call.id());
            if (waiting == null || !waiting.isNew()) {
                leaving.add(call.id());
            }
        }
        flush();
    }

    Optional<JournalCall> find(UUID id) {
        if (leaving.contains(id)) {
            return Optional.empty();
        }
        Change waiting = unsaved.get(id);
        if (waiting != null) {
            return Optional.of(waiting.call());
        }
        try {
            return file == null ? Optional.empty() : file.find(id);
        } catch (IOException e) {
            broken(e);
            return Optional.empty();
        }
    }

    /** All calls, the latest first. */
    List<JournalCall> all() {
        List<JournalCall> all = new ArrayList<>();
        try {
            if (file != null) {
                all.addAll(file.all());
                all.removeIf(call -> unsaved.containsKey(call.id()) || leaving.contains(call.id()));
            }
        } catch (IOException e) {
            broken(e);
        }
        unsaved.values().forEach(change -> all.add(change.call()));
        all.sort(JournalCall.LATEST_FIRST);
        return all;
    }

    /** True when there is something to do for {@link #tidy}. */
    boolean isUntidy() {
        return file != null && (file.hasOlderThan(limit()) || file.isWorthRewriting());
    }

    /** Writes the file anew: what was taken out, or is older than it may be, is gone for good. */
    void tidy() {
        unsaved.values().removeIf(change -> change.call().call().startedAt().isBefore(limit()));
        try {
            if (file != null) {
                flush();
                file.rewrite(limit());
            }
        } catch (IOException e) {
            broken(e);
        }
    }

    /** Calls that began before that are not kept. */
    Instant limit() {
        return days == 0 ? Instant.EPOCH : clock.instant().minus(Duration.ofDays(days));
    }

    int calls() {
        int waiting = (int) unsaved.values().stream().filter(Change::isNew).count();
        return waiting + (file == null ? 0 : file.calls() - leaving.size());
    }

    long bytes() {
        return file == null ? 0 : file.bytes();
    }

    /** Deletes every call, in memory and on disk. */
    void delete() {
        unsaved.clear();
        leaving.clear();
        if (file != null) {
            shut();
        }
        place.ifPresent(where -> SealedFile.wipe(where.path(), notes));
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
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.debug("The lock was not closed: {}", e.getClass().getName());
        }
        lock = null;
    }
}
