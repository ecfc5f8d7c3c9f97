package io.github.callcard.os;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;

/**
 * A file that one part of one process has at a time. The system grants it and takes it back when the process ends,
 * however it ends. The file stays, since deleting it would let two processes lock two files of the same name. Only the
 * user may open it, since whoever can may lock it too.
 */
public final class LockFile implements AutoCloseable {

    /** Between two looks at a lock that somebody else has. */
    private static final Duration PAUSE = Duration.ofMillis(20);

    /**
     * The files that this process has locked, which are the process's as a whole: POSIX drops a lock as soon as its
     * process closes any channel of that file, so a second one must not even be opened.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel file;

    private LockFile(Path path, FileChannel file) {
        this.path = path;
        this.file = file;
    }

    /**
     * Takes the lock if nobody has it; its folder is made where there is none.
     *
     * @return empty when another process, or another part of this one, has it
     * @throws IOException when the file cannot be written, or its file system knows no locks
     */
    public static Optional<LockFile> tryAcquire(Path named) throws IOException {
        Path path = real(named);
        if (!HELD.add(path)) {
            return Optional.empty();
        }
        Optional<LockFile> lock = Optional.empty();
        try {
            lock = ofThisProcess(path);
            return lock;
        } finally {
            if (lock.isEmpty()) {
                HELD.remove(path);
            }
        }
    }

    private static Path real(Path named) throws IOException {
        Path path = named.toAbsolutePath();
        Path folder = path.getParent();
        if (folder == null) {
            return path;
        }
        PrivateFiles.createFolders(folder);
        return folder.toRealPath().resolve(path.getFileName());
    }

    private static Optional<LockFile> ofThisProcess(Path path) throws IOException {
        FileChannel file = PrivateFiles.open(path);
        boolean taken = false;
        try {
            taken = file.tryLock() != null;
        } finally {
            if (!taken) {
                file.close();
            }
        }
        return taken ? Optional.of(new LockFile(path, file)) : Optional.empty();
    }

    /**
     * Takes the lock as soon as nobody else has it.
     *
     * @throws TimeoutException when somebody has it for longer than that
     * @throws IOException as {@link #tryAcquire} does
     */
    public static LockFile acquire(Path path, Duration timeout)
            throws IOException, TimeoutException, InterruptedException {
        long deadline = System.nanoTime() + timeout.toNanos();
        while (true) {
            Optional<LockFile> lock = tryAcquire(path);
            if (lock.isPresent()) {
                return lock.get();
            }
            if (System.nanoTime() - deadline >= 0) {
                throw new TimeoutException(path + " is not given back");
            }
            Thread.sleep(PAUSE);
        }
    }

    /** Gives it back; again does nothing. */
    @Override
    public void close() throws IOException {
        if (file.isOpen()) {
            try {
                file.close();
            } finally {
                HELD.remove(path);
            }
        }
    }
}
