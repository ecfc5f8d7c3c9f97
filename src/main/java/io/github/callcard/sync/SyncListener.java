package io.github.callcard.sync;

/** Hears how the synchronisation goes. */
@FunctionalInterface
public interface SyncListener {

    /** Called on the synchronisation's own thread, which waits: hand over and return. */
    void onStatus(SyncStatus status);
}
