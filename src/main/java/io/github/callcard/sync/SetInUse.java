package io.github.callcard.sync;

import io.github.callcard.directory.Directory;
import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.sync.snapshot.Snapshot;
import io.github.callcard.sync.snapshot.SnapshotFile;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The set in use, in memory and on disk. Read by any thread, written by the synchronisation's only. */
final class SetInUse {

    /**
     * A confirmation alone is written down this seldom, and at the end: a disk need not wake up every quarter of an hour to
     * write a million rows that did not change.
     */
    private static final Duration CONFIRMED_ON_DISK = Duration.ofHours(1);

    private final Optional<SnapshotFile> file;
    private final Directory empty;
    private volatile Holding holding;

    /** When the set in use was confirmed, as far as the disk knows; null when the disk does not have it. */
    private @Nullable Instant stored;

    private SetInUse(Optional<SnapshotFile> file, Directory empty, Holding first, @Nullable Instant stored) {
        this.file = file;
        this.empty = empty;
        this.holding = first;
        this.stored = stored;
    }

    /** In memory only. */
    static SetInUse inMemory(Directory first) {
        return new SetInUse(Optional.empty(), first, Holding.nothing(first), null);
    }

    /** What a snapshot has; nobody where there is none. */
    static SetInUse of(SnapshotFile file, Optional<Snapshot> loaded, Directory empty) {
        return loaded.map(
                        snapshot -> new SetInUse(Optional.of(file), empty, Holding.of(snapshot), snapshot.confirmed()))
                .orElseGet(() -> new SetInUse(Optional.of(file), empty, Holding.nothing(empty), null));
    }

    Holding now() {
        return holding;
    }

    /** Whether it would be kept on disk if there were a key. */
    boolean lacksKey() {
        return file.isPresent() && !file.get().isUsable();
    }

    void replace(CallerIdAnswer.Changed changed, Instant now) {
        holding = Holding.of(new Snapshot(changed.directory(), changed.hash(), changed.leftOut(), now));
        // Where the disk fails it is tried again with the next answer.
        stored = null;
        store();
    }

    void confirm(Instant now) {
        holding = holding.confirmedAt(now);
        if (stored == null || Duration.between(stored, now).abs().compareTo(CONFIRMED_ON_DISK) >= 0) {
            store();
        }
    }

    /** Writes down what the disk does not know yet. */
    void storeLast() {
        Instant confirmed = holding.confirmed();
        if (confirmed != null && !confirmed.equals(stored)) {
            store();
        }
    }

    private void store() {
        Optional<Snapshot> snapshot = holding.snapshot();
        if (file.isPresent() && snapshot.isPresent() && file.get().store(snapshot.get())) {
            stored = snapshot.get().confirmed();
        }
    }

    /** Nobody is known any more, here and on disk. */
    void forget() {
        holding = Holding.nothing(empty);
        stored = null;
        file.ifPresent(SnapshotFile::wipe);
    }
}
