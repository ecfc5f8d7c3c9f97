package io.github.callcard.app.monitor;

import io.github.callcard.directory.Directory;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.sync.SyncListener;
import io.github.callcard.sync.SyncStatus;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The synchronisation in use, and the directory that calls are looked up in: when another synchronisation takes over, the
 * caller ids there were go on to be used until it has its own. Safe to use from any thread; replaced on one.
 */
final class CurrentSync implements AutoCloseable {

    private final SyncListener listener;
    private volatile DirectorySync sync;

    /** Of the synchronisation before, null as soon as there is no need for it. */
    private volatile @Nullable Directory before;

    /** @param listener told every status of the synchronisation in use */
    CurrentSync(DirectorySync first, SyncListener listener) {
        this.listener = listener;
        this.sync = first;
        first.addListener(status -> onStatus(first, status));
    }

    DirectorySync sync() {
        return sync;
    }

    Directory directory() {
        Directory old = before;
        return old == null ? sync.directory() : old;
    }

    /**
     * Ends the synchronisation in use and starts another one.
     *
     * @param next made when the one before has written its snapshot
     * @param meanwhile what to look calls up in until the next one has caller ids; null where they must not be used
     */
    void replace(Supplier<DirectorySync> next, @Nullable Directory meanwhile) {
        Directory old = directory();
        before = meanwhile == null ? null : old;
        sync.close();
        start(next.get(), meanwhile);
    }

    /** The same for a user who signs out: the caller ids there were are deleted first, in memory and on disk. */
    void signOut() {
        before = null;
        sync.signOut();
    }

    private void start(DirectorySync started, @Nullable Directory meanwhile) {
        boolean hasNothing = started.directory().size() == 0 && started.status().state() != SyncStatus.State.OFF;
        before = hasNothing ? meanwhile : null;
        sync = started;
        started.addListener(status -> onStatus(started, status));
        onStatus(started, started.status());
        started.keepCurrent();
    }

    private void onStatus(DirectorySync from, SyncStatus status) {
        if (from != sync) {
            return;
        }
        if (status.state() == SyncStatus.State.CURRENT) {
            before = null;
        }
        listener.onStatus(status);
    }

    @Override
    public void close() {
        sync.close();
    }
}
