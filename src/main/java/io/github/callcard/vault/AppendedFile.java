package io.github.callcard.vault;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows at its end. What was appended is on the disk; what the disk refused, be it half written or written and not
 * flushed, is cut off again. For one thread.
 */
final class AppendedFile implements AutoCloseable {

    /** Puts what was written on the disk. */
    interface Flush {
        void flush(RandomAccessFile file) throws IOException;
    }

    private final Path path;
    private final Flush flush;
    private long end;

    /** Null while the last writing has failed, and after the end. */
    private @Nullable RandomAccessFile file;

    /**
     * Opens a file that is there.
     *
     * @param end of what counts in it, in bytes; whatever stands behind is cut off
     */
    AppendedFile(Path path, long end) throws IOException {
        this(path, end, file -> file.getFD().sync());
    }

    AppendedFile(Path path, long end, Flush flush) throws IOException {
        this.path = path;
        this.end = end;
        this.flush = flush;
        cutOff(writable());
    }

    private RandomAccessFile writable() throws IOException {
        // Also while it is open: a file that somebody deleted takes everything and keeps nothing.
        if (!Files.isRegularFile(path)) {
            throw new IOException("it is gone");
        }
        if (file == null) {
            file = new RandomAccessFile(path.toFile(), "rw");
        }
        return file;
    }

    private void cutOff(RandomAccessFile open) throws IOException {
        if (open.length() > end) {
            open.setLength(end);
        }
        open.seek(end);
    }

    /**
     * Adds bytes; they are on the disk when this returns.
     *
     * @throws IOException when they are not; the next ones may be
     */
    void append(byte[] bytes) throws IOException {
        try {
            RandomAccessFile open = writable();
            cutOff(open);
            open.write(bytes);
            flush.flush(open);
        } catch (IOException e) {
            takeBack(e);
            throw e;
        }
        end += bytes.length;
    }

    /** Otherwise the next start would find what was said not to be there. */
    private void takeBack(IOException why) {
        try {
            if (file != null) {
                cutOff(file);
            }
            close();
        } catch (IOException e) {
            why.addSuppressed(e);
        }
    }

    /** The bytes that it has on the disk. */
    long end() {
        return end;
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            RandomAccessFile open = file;
            file = null;
            open.close();
        }
    }
}
