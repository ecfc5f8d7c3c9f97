package io.github.callcard.activity;

import io.github.callcard.os.LockFile;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Only one process at a time logs the calls of a profile. Safe to use from any thread. */
final class LedgerLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerLock.class);

    private final @Nullable Path path;
    private @Nullable LockFile lock;

    /** @param path null where there is nothing that two processes could share */
    LedgerLock(@Nullable Path path) {
        this.path = path;
    }

    /** True when this process is the one that logs; once it is, it stays the one. */
    synchronized boolean isHeld() {
        if (path == null || lock != null) {
            return true;
        }
        try {
            lock = LockFile.tryAcquire(path).orElse(null);
        } catch (IOException e) {
            LOG.warn(
                    "The lock of the calls to log cannot be had: {}",
                    e.getClass().getName());
        }
        return lock != null;
    }

    @Override
    public synchronized void close() {
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
