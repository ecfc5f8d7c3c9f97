package io.github.callcard.line.tapi;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of the one thread that waits for the service's messages: connect, watch, and connect again when the service broke off
 * or takes in a new driver. It sleeps in {@code lineGetMessage} while nothing happens.
 */
final class MessageLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(MessageLoop.class);

    /** A connection that lasted as long was a good one. */
    private static final Duration GOOD_CONNECTION = Duration.ofSeconds(10);

    private final Optional<Path> library;
    private final WatchedLines lines;
    private final Runnable settled;
    private final Backoff backoff;
    private final CountDownLatch stop = new CountDownLatch(1);
    private volatile @Nullable Telephony current;

    /** @param settled is run each time when it is known which lines are up */
    MessageLoop(Optional<Path> library, WatchedLines lines, Timing timing, Runnable settled) {
        this.library = library;
        this.lines = lines;
        this.settled = settled;
        this.backoff = new Backoff(timing.firstRetry(), timing.lastRetry());
    }

    /** Gives every handle back and ends the wait for messages; any thread but the loop's. */
    void stop() {
        stop.countDown();
        lines.close();
        Telephony connection = current;
        if (connection != null) {
            shutDown(connection);
        }
    }

    private boolean isStopping() {
        return stop.getCount() == 0;
    }

    @Override
    public void run() {
        try {
            Tapi32 tapi = Tapi32Loading.load(library);
            do {
                watch(tapi);
            } while (!stop.await(backoff.next().toMillis(), TimeUnit.MILLISECONDS));
        } catch (TapiUnusableException e) {
            LOG.warn("no TAPI line can be watched: {}", e.getMessage());
            LOG.debug("what was tried", e);
            lost(State.FAILED, e.sentence());
        } catch (InterruptedException e) {
            LOG.warn("interrupted; TAPI lines are closed");
            lost(State.STOPPED, Sentence.of("Stopped."));
        } catch (RuntimeException | LinkageError e) {
            LOG.error("the telephone service failed", e);
            lost(
                    State.FAILED,
                    Sentence.of(
                            "Windows' telephone service failed; restart Callcard, and the computer if it happens again."));
        } finally {
            settled.run();
        }
    }

    private void watch(Tapi32 tapi) throws TapiUnusableException {
        Instant start = Instant.now();
        Telephony connection = null;
        try {
            connection = Telephony.connect(tapi);
            current = connection;
            lines.connected(connection);
            settled.run();
            takeMessages(connection);
        } catch (TapiException e) {
            LOG.info("{}", e.getMessage());
            lines.release();
            lost(State.RECONNECTING, LineFaults.service(e));
        } finally {
            if (connection != null) {
                lines.release();
                shutDown(connection);
            }
            current = null;
        }
        if (start.plus(GOOD_CONNECTION).isBefore(Instant.now())) {
            backoff.reset();
        }
    }

    private void takeMessages(Telephony connection) throws TapiException, TapiUnusableException {
        LineMessage message = new LineMessage();
        while (!isStopping()) {
            // A message that waits comes before what time brings: a call may go on in it.
            if (connection.next(message, lines.millisUntilDue())) {
                lines.on(message);
            } else {
                lines.timePassed();
            }
        }
    }

    private void lost(State state, Sentence reason) {
        if (!isStopping()) {
            lines.disconnected(state, reason);
        }
        settled.run();
    }

    private static void shutDown(Telephony connection) {
        try {
            connection.shutDown();
        } catch (TapiException e) {
            LOG.info("{}", e.getMessage());
        }
    }
}
