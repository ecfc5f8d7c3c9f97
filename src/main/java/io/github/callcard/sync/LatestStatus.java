package io.github.callcard.sync;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last status, and who hears of the next. Read and listened to from any thread, posted by the synchronisation's. */
final class LatestStatus {

    private static final Logger LOG = LoggerFactory.getLogger(LatestStatus.class);

    private final List<SyncListener> listeners = new CopyOnWriteArrayList<>();
    private volatile SyncStatus status;

    LatestStatus(SyncStatus first) {
        this.status = first;
    }

    SyncStatus status() {
        return status;
    }

    void add(SyncListener listener) {
        listeners.add(listener);
    }

    void post(SyncStatus next) {
        status = next;
        for (SyncListener listener : listeners) {
            try {
                listener.onStatus(next);
            } catch (RuntimeException | Error e) {
                LOG.error("A listener to the synchronisation broke", e);
            }
        }
    }
}
