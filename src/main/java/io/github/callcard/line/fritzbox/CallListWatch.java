package io.github.callcard.line.fritzbox;

import io.github.callcard.line.LineEvent;
import io.github.callcard.line.RecallingProvider.Mark;
import io.github.callcard.line.RecallingProvider.Memory;
import io.github.callcard.words.SentenceException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads a box's list of calls when the box is heard again, and a little after each call, so that the mark stands behind what was seen.
 * Has a thread of its own while there is something to do. Safe to use from any thread.
 */
final class CallListWatch {

    private static final Logger LOG = LoggerFactory.getLogger(CallListWatch.class);

    /** A list never goes back further; boxes keep a few hundred calls. */
    private static final int MOST_DAYS = 30;

    private static final long IDLE_SECONDS = 10;

    /**
     * The times to wait.
     *
     * @param settle until the box has written a call into its list, and until several calls are one reason to look
     * @param firstRetry after a failure; doubled each time
     * @param lastRetry the longest pause after a failure
     * @param refused until a box that refused the sign-in is asked again, unless this computer comes into another network: it may
     *     have been another one of the same name
     */
    record Pauses(Duration settle, Duration firstRetry, Duration lastRetry, Duration refused) {
        static final Pauses USUAL =
                new Pauses(Duration.ofSeconds(5), Duration.ofMinutes(1), Duration.ofHours(1), Duration.ofHours(12));
    }

    private final FritzBoxLine line;
    private final String host;
    private final CallListAccess access;
    private final CallListClient client;
    private final Memory memory;
    private final PastCalls past;
    private final Clock clock;
    private final LocalNetwork network;
    private final Pauses pauses;
    private final ScheduledThreadPoolExecutor thread;
    private @Nullable ScheduledFuture<?> next;
    private Duration retry;

    /** This computer's addresses when the box refused, null while it does not. */
    private @Nullable Set<InetAddress> refusedAt;

    CallListWatch(
            FritzBoxLine line,
            FritzBoxSettings settings,
            CallListAccess access,
            CallListClient client,
            Memory memory,
            Clock clock,
            LocalNetwork network,
            Pauses pauses) {
        this.line = line;
        this.host = settings.host();
        this.access = access;
        this.client = client;
        this.memory = memory;
        this.past = new PastCalls(line.id(), settings.phones(), clock.getZone());
        this.clock = clock;
        this.network = network;
        this.pauses = pauses;
        this.retry = pauses.firstRetry();
        this.thread = new ScheduledThreadPoolExecutor(1, work -> {
            Thread made = new Thread(work, "callcard-fritzbox-list");
            made.setDaemon(true);
            return made;
        });
        thread.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
        thread.allowCoreThreadTimeOut(true);
        thread.setRemoveOnCancelPolicy(true);
    }

    /** The box is heard again. */
    synchronized void up() {
        if (refusedAt != null && !network.addresses().equals(refusedAt)) {
            refusedAt = null;
        }
        plan(Duration.ZERO);
    }

    /** Takes notice of a call that is seen. */
    void on(LineEvent event) {
        if (event instanceof LineEvent.Ringing ringing) {
            past.saw(ringing);
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
            Optional<String> password = password();
            if (password.isPresent()) {
                tell(password.get());
                line.listed(Optional.empty());
            }
            succeeded();
        } catch (CallListFault e) {
            LOG.info("{}: {}", line.id().provider(), e.sentence(), e.getCause());
            line.listed(Optional.of(e.sentence()));
            failed(e.lasts());
        } catch (SentenceException e) {
            LOG.warn("The mark of the list cannot be kept: {}", e.sentence());
            failed(false);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            LOG.error("{}: a step of reading the list failed", line.id().provider(), e);
            line.listed(Optional.of(CallListFault.unread(host, e).sentence()));
            failed(false);
        }
    }

    private Optional<String> password() throws CallListFault {
        try {
            return access.password().read().filter(text -> !text.isBlank());
        } catch (SentenceException e) {
            throw CallListFault.passing(e.sentence(), e);
        }
    }

    /** The mark is set before the calls are told: whatever happens in between, none is told twice. */
    private void tell(String password) throws SentenceException, InterruptedException {
        Optional<Mark> last = memory.mark(line.id());
        PastCalls.Found found = past.in(client.read(password, days(last)), last);
        if (found.mark().isPresent() && !found.mark().equals(last)) {
            memory.keep(line.id(), found.mark().get());
        }
        line.past(found.calls());
    }

    private int days(Optional<Mark> last) {
        return last.map(mark -> Duration.between(Instant.ofEpochSecond(mark.minute() * 60), clock.instant())
                        .toDays())
                .map(days -> Math.clamp(days + 2, 2, MOST_DAYS))
                .orElse(MOST_DAYS);
    }

    private synchronized void succeeded() {
        retry = pauses.firstRetry();
        refusedAt = null;
    }

    private synchronized void failed(boolean lasts) {
        if (lasts) {
            refusedAt = network.addresses();
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
    void stop() {
        thread.shutdownNow();
        client.close();
    }
}
