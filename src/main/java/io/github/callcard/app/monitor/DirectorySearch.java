package io.github.callcard.app.monitor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.search.Familiarity;
import io.github.callcard.directory.search.NameIndex;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Searches the names of the directory in use. Its index is made when it is first asked for, on a thread of low priority, and dropped when
 * another directory comes: nobody of a user before is ever found. Safe to use from any thread.
 */
public final class DirectorySearch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DirectorySearch.class);

    private final Supplier<Directory> directory;
    private @Nullable Making making;
    private boolean closed;

    /** @param directory the one in use */
    DirectorySearch(Supplier<Directory> directory) {
        this.directory = directory;
    }

    /** An index that is being made, or is there. */
    private record Making(Directory of, CompletableFuture<NameIndex> index, Thread thread) {

        void drop() {
            index.cancel(false);
            thread.interrupt();
        }
    }

    /** Makes the index soon, where there is none, so that the first key does not wait for it. Returns at once. */
    public void prepare() {
        var unused = current();
    }

    /** Another directory is in use: the index of the one before goes, and where there was one the next is made. Returns at once. */
    void directoryChanged() {
        synchronized (this) {
            if (making == null || making.of().equals(directory.get())) {
                return;
            }
        }
        prepare();
    }

    /**
     * The best that have every typed word; see {@link NameIndex#search}. Waits for the index.
     *
     * @throws SentenceException when it cannot be made
     */
    public List<CallerId> find(String typed, Familiarity familiarity, int most)
            throws SentenceException, InterruptedException {
        return index().search(typed, familiarity, most);
    }

    /**
     * The familiar ones among the caller ids. Waits for the index.
     *
     * @throws SentenceException when it cannot be made
     */
    public List<CallerId> familiar(Familiarity familiarity, int most) throws SentenceException, InterruptedException {
        return index().familiar(familiarity, most);
    }

    private NameIndex index() throws SentenceException, InterruptedException {
        while (true) {
            try {
                return current().get();
            } catch (CancellationException replaced) {
                // Another directory came meanwhile; its index is the one to wait for.
                LOG.debug("The caller ids have changed while their index was made.");
            } catch (ExecutionException e) {
                throw new SentenceException(
                        Sentence.of("The names cannot be searched now; close other programs and try again."), e);
            }
        }
    }

    @SuppressWarnings("ThreadPriorityCheck") // nothing relies on it: calls only come first where the system heeds it
    private synchronized CompletableFuture<NameIndex> current() {
        Directory now = directory.get();
        if (closed) {
            return CompletableFuture.failedFuture(new IllegalStateException("the program ends"));
        }
        if (making == null || !making.of().equals(now) || making.index().isCompletedExceptionally()) {
            if (making != null) {
                making.drop();
            }
            CompletableFuture<NameIndex> index = new CompletableFuture<>();
            Thread thread = Thread.ofPlatform()
                    .daemon()
                    .name("callcard-names")
                    .priority(Thread.MIN_PRIORITY)
                    .unstarted(() -> make(now, index));
            making = new Making(now, index, thread);
            thread.start();
        }
        return making.index();
    }

    private static void make(Directory directory, CompletableFuture<NameIndex> index) {
        try {
            index.complete(NameIndex.of(directory));
        } catch (InterruptedException e) {
            index.cancel(false);
        } catch (RuntimeException | Error e) {
            // Such as the want of memory, which the next attempt may not meet.
            LOG.warn("The names of {} caller ids cannot be searched", directory.size(), e);
            index.completeExceptionally(e);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (making != null) {
            making.drop();
            making = null;
        }
    }
}
