package io.github.callcard.sync;

import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.sync.snapshot.Snapshot;
import io.github.callcard.sync.snapshot.SnapshotFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The directory in use, in memory and on disk. Read by any thread, written by the synchronisation's only. */
final class CurrentDirectory {

    /**
     * A confirmation alone is written down this seldom, and at the end: a disk need not wake up every quarter of an hour to
     * write a million rows that did not change.
     */
    private static final Duration CONFIRMED_ON_DISK = Duration.ofHours(1);

    private final Optional<SnapshotFile> file;
    private final Supplier<Optional<Snapshot>> loading;
    private final Directory empty;
    private volatile HashedDirectory current;

    /** True once the snapshot could be looked into, whatever was there. */
    private boolean looked;

    /** The time when the set in use was confirmed, as far as the disk knows; null when the disk does not have it. */
    private @Nullable Instant stored;

    private CurrentDirectory(Optional<SnapshotFile> file, Supplier<Optional<Snapshot>> loading, Directory first) {
        this.file = file;
        this.loading = loading;
        this.empty = first;
        this.current = HashedDirectory.nothing(first);
    }

    /** In memory only. */
    static CurrentDirectory inMemory(Directory first) {
        return new CurrentDirectory(Optional.empty(), Optional::empty, first);
    }

    /** The set of a snapshot, which is loaded here and now; nobody where there is none, or no key for it yet. */
    static CurrentDirectory of(SnapshotFile file, Supplier<DirectoryBuilder> builders) {
        CurrentDirectory current = new CurrentDirectory(
                Optional.of(file), () -> file.load(builders), builders.get().build());
        current.load();
        return current;
    }

    /** Takes what a snapshot has into use that could not be opened before, unless there is a newer set already. */
    void load() {
        boolean there = file.isPresent() && file.get().isThere();
        if (!there || looked || current.confirmed() != null || lacksKey()) {
            return;
        }
        looked = true;
        loading.get().ifPresent(snapshot -> {
            current = HashedDirectory.of(snapshot);
            stored = snapshot.confirmed();
        });
    }

    HashedDirectory now() {
        return current;
    }

    /** True when it would be kept on disk if there were a key. */
    boolean lacksKey() {
        return file.isPresent() && !file.get().isUsable();
    }

    void replace(CallerIdAnswer.Changed changed, Instant now) {
        current = HashedDirectory.of(new Snapshot(changed.directory(), changed.hash(), changed.leftOut(), now));
        // Where the disk fails it is tried again with the next answer.
        stored = null;
        store();
    }

    void confirm(Instant now) {
        current = current.confirmedAt(now);
        if (stored == null || Duration.between(stored, now).abs().compareTo(CONFIRMED_ON_DISK) >= 0) {
            store();
        }
    }

    /** Writes down what the disk does not know yet. */
    void storeLast() {
        Instant confirmed = current.confirmed();
        if (confirmed != null && !confirmed.equals(stored)) {
            store();
        }
    }

    private void store() {
        Optional<Snapshot> snapshot = current.snapshot();
        if (file.isPresent() && snapshot.isPresent() && file.get().store(snapshot.get())) {
            stored = snapshot.get().confirmed();
        }
    }

    /** Nobody is known any more, here and on disk. */
    void forget() {
        current = HashedDirectory.nothing(empty);
        stored = null;
        looked = true;
        file.ifPresent(SnapshotFile::wipe);
    }
}
