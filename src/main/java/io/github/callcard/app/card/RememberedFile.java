package io.github.callcard.app.card;

import io.github.callcard.os.WorkerThread;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.vault.SealedFile;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a memory of callers in a sealed file, where there is a key, on a thread of its own. The memory's lock is the memory
 * itself. Safe to use from any thread; no method waits for the disk but {@link #close}.
 */
final class RememberedFile implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(RememberedFile.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final WorkerThread thread = new WorkerThread("callcard-callers");
    private final CallerMemory memory;
    private final Runnable whenLoaded;
    private @Nullable SealedFile file;
    private boolean loaded;

    /** @param whenLoaded told, on the thread, when the memory has what the disk had */
    RememberedFile(CallerMemory memory, Runnable whenLoaded) {
        this.memory = memory;
        this.whenLoaded = whenLoaded;
    }

    /** Goes over to the file of another sign-in, or to none; what was before is out of memory at once. */
    void use(@Nullable SealedFile next) {
        synchronized (memory) {
            memory.clear();
            file = next;
            loaded = false;
        }
        look();
    }

    /** The key may be there now, or the owner known: what the disk has is taken over. */
    void look() {
        thread.run(this::load);
    }

    /** The memory changed. */
    void changed() {
        thread.run(this::save);
    }

    /** Asks key store and disk without the lock: the JavaFX thread asks the memory at each card. */
    private void load() {
        SealedFile now = notLoaded();
        if (now == null || !now.isUsable()) {
            return;
        }
        try {
            loaded(now, read(now));
        } catch (IOException e) {
            LOG.warn(
                    "What is remembered of callers cannot be read: {}",
                    e.getClass().getName());
        }
    }

    private @Nullable SealedFile notLoaded() {
        synchronized (memory) {
            return loaded ? null : file;
        }
    }

    private void loaded(SealedFile from, Optional<byte[]> content) throws IOException {
        boolean hasNews;
        synchronized (memory) {
            if (from != file) {
                return;
            }
            loaded = true;
            hasNews = !memory.isEmpty();
            if (content.isPresent()) {
                memory.merge(content.get());
            }
        }
        if (hasNews) {
            // It was learned when there was no key yet; the end does not wait for another task.
            save();
        }
        whenLoaded.run();
    }

    /** The content; empty too where it cannot be used, and is deleted. */
    private static Optional<byte[]> read(SealedFile from) throws IOException {
        try {
            return from.read();
        } catch (SealFormatException e) {
            LOG.info("What is remembered of callers cannot be used, and is forgotten: {}", e.getMessage());
            delete(from);
            return Optional.empty();
        }
    }

    private void save() {
        load();
        SealedFile now;
        byte[] content;
        synchronized (memory) {
            now = file;
            if (now == null || !loaded) {
                return;
            }
            content = memory.content();
        }
        try {
            now.write(content);
        } catch (IOException e) {
            LOG.warn(
                    "What is remembered of callers is not on disk: {}",
                    e.getClass().getName());
        }
    }

    /** The user signs out. */
    void forget() {
        SealedFile before;
        synchronized (memory) {
            before = file;
            memory.clear();
            file = null;
        }
        if (before != null) {
            delete(before);
            // A save that is running may put it back.
            thread.run(() -> delete(before));
        }
    }

    private static void delete(SealedFile file) {
        try {
            file.delete();
        } catch (IOException e) {
            LOG.warn("What is remembered of callers cannot be deleted", e);
        }
    }

    /** Waits until the disk has it all. */
    @Override
    public void close() {
        if (!thread.finish(TIMEOUT)) {
            LOG.warn("The writing of what is remembered of callers does not end; it is left behind.");
        }
    }
}
