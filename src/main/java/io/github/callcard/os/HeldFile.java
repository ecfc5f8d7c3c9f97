package io.github.callcard.os;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** Changes of files that another program's open handle can stand against, as it does on Windows. */
public final class HeldFile {

    /** A change of a file; may be made several times. */
    @FunctionalInterface
    public interface Change {
        void make() throws IOException;
    }

    /** Scanners, backups and synchronised folders hold a file for as long as they read it. */
    public static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Duration BETWEEN_TRIES = Duration.ofMillis(50);

    private HeldFile() {}

    /**
     * Makes a change, again and again while another program holds the file.
     *
     * @param path the file as it is called in the end; a folder there is in the way for good
     * @throws FileSystemException when it is still held after so long; says so
     */
    public static void change(Path path, Change change, Duration patience) throws IOException {
        long start = System.nanoTime();
        while (true) {
            try {
                change.make();
                return;
            } catch (AtomicMoveNotSupportedException | DirectoryNotEmptyException e) {
                throw e;
            } catch (FileSystemException e) {
                if (Files.isDirectory(path)) {
                    throw e;
                }
                if (System.nanoTime() - start >= patience.toNanos()) {
                    throw held(path, e);
                }
            }
            try {
                Thread.sleep(BETWEEN_TRIES);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new InterruptedIOException("interrupted while " + path + " was in the way");
            }
        }
    }

    private static FileSystemException held(Path path, FileSystemException e) {
        String reason = e.getReason() == null ? "access was denied" : e.getReason();
        FileSystemException said = new FileSystemException(
                path.toString(), null, reason + "; another program may have it open, or it is protected");
        said.initCause(e);
        return said;
    }
}
