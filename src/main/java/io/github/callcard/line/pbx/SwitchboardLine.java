package io.github.callcard.line.pbx;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.line.connection.Pauses;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The user's telephone at one switchboard, and the provider of this one line, on a thread of its own. A lost connection is made
 * again after a pause that grows from try to try; a secret that was refused is not sent again.
 */
public abstract class SwitchboardLine extends ReportedLine implements LineProvider {

    private static final Sentence READY = LineHealth.READY;
    private static final Sentence STOPPED = Sentence.of("Stopped.");
    private static final Logger LOG = LoggerFactory.getLogger(SwitchboardLine.class);

    private final String type;
    private final String host;
    private final Supplier<String> secrets;
    private final Clock clock;
    private final Retries retries;
    private final Pauses pauses = new Pauses(() -> ThreadLocalRandom.current().nextDouble());
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> settled = new CompletableFuture<>();
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private @Nullable Thread thread;
    private Sentence ready = READY;
    private String refused = "";
    private boolean wasUp;
    private long upAt;

    /**
     * @param host whom it connects to, for the sentence that says so
     * @param secrets tells the secret of the moment, empty where there is none; is called on the line's thread and may take a while
     */
    protected SwitchboardLine(
            LineId id, String name, String host, Supplier<String> secrets, Clock clock, Retries retries) {
        super(id, name, Sentence.of("Connecting to {0}.", host), clock.instant());
        this.type = id.provider();
        this.host = host;
        this.secrets = secrets;
        this.clock = clock;
        this.retries = retries;
    }

    /**
     * Signs in, and takes what the switchboard tells until the connection ends; {@link #up} when it is ready. On the line's
     * thread, which is interrupted when the line stops.
     *
     * @throws SwitchboardException when the switchboard refuses
     * @throws IOException always else, in the end
     */
    protected abstract void watch(String secret) throws IOException, InterruptedException;

    /** Ends the connection there is, and lets none come about any more. From any thread; returns at once. */
    protected abstract void disconnect();

    protected abstract SwitchboardFault withoutSecret();

    /** The fault of a connection that ended before the line was up. */
    protected abstract SwitchboardFault unopened(IOException why);

    @Override
    public final synchronized CompletionStage<Void> start(LineListener listener) {
        if (thread != null) {
            throw new IllegalStateException("a switchboard is watched once");
        }
        if (health().state() == State.STOPPED) {
            settled.complete(null);
            return settled.copy();
        }
        listen(listener);
        thread = Thread.ofPlatform().daemon().name("callcard-" + type).start(this::run);
        return settled.copy();
    }

    private void run() {
        try {
            Duration pause = Duration.ZERO;
            while (!stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                pause = attempt();
            }
        } catch (InterruptedException e) {
            LOG.debug("Stopped");
        } finally {
            settled.complete(null);
            ended.complete(null);
        }
    }

    /** Watches as long as that goes well; answers the pause before the next attempt. */
    private Duration attempt() throws InterruptedException {
        String secret = secret();
        if (secret.isEmpty()) {
            down(withoutSecret());
            return retries.secret();
        }
        if (secret.equals(refused)) {
            return retries.secret();
        }
        upAt = 0;
        try {
            watch(secret);
        } catch (SwitchboardException refusal) {
            down(refusal.fault());
            return afterRefusal(refusal, secret);
        } catch (IOException e) {
            LOG.debug("{}: a connection ended", id(), e);
            down(upAt == 0 ? unopened(e) : SwitchboardFault.lost(host));
        } catch (RuntimeException e) {
            LOG.error("{}: a step of watching failed", id(), e);
            down(SwitchboardFault.lost(host));
        }
        if (upAt != 0 && System.nanoTime() - upAt > retries.held().toNanos()) {
            pauses.reset();
        }
        return pauses.next();
    }

    private String secret() {
        try {
            return secrets.get();
        } catch (RuntimeException e) {
            LOG.warn("{}: the secret was not looked up", id(), e);
            return "";
        }
    }

    /** The pause after a refusal. A secret that was accepted before may be refused while the switchboard starts up. */
    private Duration afterRefusal(SwitchboardException refusal, String secret) {
        if (refusal.isSecret() && !wasUp) {
            refused = secret;
            return retries.secret();
        }
        return retries.refused();
    }

    /** The telephone is watched from now on; these calls go on. */
    protected final void up(List<LiveCall> alive) {
        wasUp = true;
        upAt = System.nanoTime();
        synchronized (this) {
            comeUp(ready, alive, clock.instant());
        }
        settled.complete(null);
    }

    /** Sets the sentence of a line that is ready, now and from now on. From any thread. */
    protected final synchronized void readyAs(Sentence sentence) {
        ready = sentence;
        if (health().isReady()) {
            become(State.READY, ready, clock.instant());
        }
    }

    private void down(SwitchboardFault fault) {
        goDown(fault.state(), fault.sentence(), clock.instant());
        settled.complete(null);
    }

    protected final void report(LineEvent event) {
        tell(event);
    }

    @Override
    public final synchronized CompletionStage<Void> stop() {
        goDown(State.STOPPED, STOPPED, clock.instant());
        stop.countDown();
        disconnect();
        if (thread == null) {
            ended.complete(null);
        } else {
            thread.interrupt();
        }
        return ended.copy();
    }

    protected final boolean isStopping() {
        return stop.getCount() == 0;
    }

    @Override
    public final List<? extends Line> lines() {
        return List.of(this);
    }

    /** A request that is not even sent. */
    protected static CompletionStage<Void> refused(Sentence sentence) {
        return CompletableFuture.failedFuture(new SentenceException(sentence));
    }

    protected final Sentence unconnected() {
        return Sentence.of("{0} has no connection to the switchboard now; try again when it has.", name());
    }

    @Override
    protected void changed(LineHealth now) {
        LOG.info("{}: {}, {}", id(), now.state(), now.message());
    }
}
