package io.github.callcard.line.calllist;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.PastCall;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.RecallingProvider.Memory;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a line's list of calls when the line comes up, and a little after each call, so that the mark stands behind what was seen.
 * Has a thread of its own while there is something to do. Safe to use from any thread.
 */
public final class CallListWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CallListWatch.class);

    private static final Sentence READY = Sentence.of("Ready.");

    private static final long IDLE_SECONDS = 10;

    /**
     * The times to wait.
     *
     * @param settle until the call is in the list, and until several calls are one reason to look
     * @param firstRetry after a failure; doubled each time
     * @param lastRetry the longest pause after a failure
     * @param refused until one who refused is asked again, unless this computer comes into another place: it may have been another
     *     box of the same name
     */
    public record Pauses(Duration settle, Duration firstRetry, Duration lastRetry, Duration refused) {
        public static final Pauses USUAL =
                new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(12));
    }

    /** The line whose list it is. Is called on the list's thread. */
    public interface Listener {

        /** The list was asked for; a line that cannot be told what it missed is ready all the same, and says so. */
        void ready(Sentence sentence);

        /** Calls that came while nobody watched; may be none. */
        void past(List<PastCall> calls);
    }

    private final LineId line;
    private final String host;
    private final CallList list;
    private final Memory memory;
    private final Listener listener;
    private final Pauses pauses;
    private final ScheduledThreadPoolExecutor thread;
    private @Nullable ScheduledFuture<?> next;
    private Duration retry;

    /** The place in which it was refused, null while it is not. */
    private @Nullable Object refusedAt;

    /** @param host whose list it is, for the sentence that says so */
    public CallListWatch(LineId line, String host, CallList list, Memory memory, Listener listener, Pauses pauses) {
        this.line = line;
        this.host = host;
        this.list = list;
        this.memory = memory;
        this.listener = listener;
        this.pauses = pauses;
        this.retry = pauses.firstRetry();
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "callcard-" + line.provider() + "-list");
            made.setDaemon(true);
            return made;
        });
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setRemoveOnCancelPolicy(true);
    }

    /** The line is up. */
    public synchronized void up() {
        if (refusedAt != null && !list.place().equals(refusedAt)) {
            refusedAt = null;
        }
        plan(Duration.ZERO);
    }

    /** Takes notice of a call that is seen. */
    public void on(LineEvent event) {
        if (event instanceof LineEvent.Ringing ringing) {
            list.saw(ringing);
        } else if (event instanceof LineEvent.Ended) {
            plan(pauses.settle());
        }
    }

    private synchronized void plan(Duration pause) {
        if (refusedAt == null) {
            schedule(pause);
        }
    }

    private synchronized void schedule(Duration pause) {
        if (next != null) {
            next.cancel(false);
        }
        try {
            next = thread.schedule(this::read, pause.toNanos(), TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException stopped) {
            LOG.trace("The list is not read any more");
        }
    }

    private void read() {
        try {
            Optional<Mark> last = memory.mark(line);
            Optional<CallList.Found> found = list.read(last);
            if (found.isPresent()) {
                tell(found.get(), last);
            }
            succeeded();
        } catch (CallListFault e) {
            LOG.info("{}: {}", line.provider(), e.sentence(), e.getCause());
            unread(e);
            failed(e.lasts());
        } catch (SentenceException e) {
            LOG.warn("The mark of the list cannot be kept: {}", e.sentence());
            failed(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{}: a step of reading the list failed", line.provider(), e);
            unread(CallListFault.unread(host, e));
            failed(false);
        }
    }

    /** The mark is set before the calls are told: whatever happens in between, none is told twice. */
    private void tell(CallList.Found found, Optional<Mark> last) throws SentenceException {
        if (found.mark().isPresent() && !found.mark().equals(last)) {
            memory.keep(line, found.mark().get());
        }
        listener.past(found.calls());
        listener.ready(READY);
    }

    private void unread(CallListFault fault) {
        listener.ready(
                Sentence.of("Ready, but calls that came while Callcard was off are not known. {0}", fault.sentence()));
    }

    private synchronized void succeeded() {
        retry = pauses.firstRetry();
        refusedAt = null;
    }

    private synchronized void failed(boolean lasts) {
        if (lasts) {
            refusedAt = list.place();
            schedule(pauses.refused());
            return;
        }
        refusedAt = null;
        Duration pause = retry;
        Duration doubled = retry.multipliedBy(2);
        retry = doubled.compareTo(pauses.lastRetry()) > 0 ? pauses.lastRetry() : doubled;
        plan(pause);
    }

    /** Ends what runs; returns at once. */
    public void stop() {
        thread.shutdownNow();
        list.close();
    }
}
