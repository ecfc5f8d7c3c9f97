package io.github.callcard.sync.activity;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Only one process at a time logs the calls of a profile; the system frees the lock when the process ends. */
final class LedgerLock implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerLock.class);

    private final @Nullable Path path;
    private @Nullable FileChannel channel;
    private @Nullable FileLock lock;

    /** @param path null where there is nothing that two processes could share */
    LedgerLock(@Nullable Path path) {
        this.path = path;
    }

    /** Whether it is this process; once it is it stays. */
    synchronized boolean isHeld() {
        if (path == null || (lock != null && lock.isValid())) {
            return true;
        }
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            close();
            channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            lock = channel.tryLock();
        } catch (OverlappingFileLockException inThisProcess) {
            lock = null;
        } catch (IOException e) {
            LOG.warn(
                    "The lock of the calls to log cannot be had: {}",
                    e.getClass().getName());
            lock = null;
        }
        if (lock == null) {
            close();
        }
        return lock != null;
    }

    @Override
    public synchronized void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            LOG.debug("The lock was not closed: {}", e.getClass().getName());
        }
        channel = null;
        lock = null;
    }
}
