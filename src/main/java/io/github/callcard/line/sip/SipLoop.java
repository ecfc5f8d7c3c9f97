package io.github.callcard.line.sip;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of the one thread that owns liblinphone: load, open a core for each account, iterate, close. The library is not
 * safe for several threads, so accounts share this one.
 */
final class SipLoop implements Runnable {

    private static final Logger LOG = LoggerFactory.getLogger(SipLoop.class);

    /**
     * Packets are seen only while a core iterates. Half a tick is what a card waits on average; 5 ms would win 2 ms of the
     * median for half as much processor time again (RingLatencyBenchmark).
     */
    private static final long TICK_MILLIS = 10;

    private static final Duration PAUSE = Duration.ofSeconds(5);

    /** The way a loop gets its library. */
    interface Loading {
        LiblinphoneLibrary load() throws LiblinphoneException;
    }

    private final Loading loading;
    private final Map<SipLogin, SipLine> lines;
    private final Duration passwordPause;
    private final CountDownLatch stop = new CountDownLatch(1);

    SipLoop(Loading loading, Map<SipLogin, SipLine> lines, Duration passwordPause) {
        this.loading = loading;
        this.lines = lines;
        this.passwordPause = passwordPause;
    }

    /** Any thread. */
    void stop() {
        stop.countDown();
    }

    @Override
    public void run() {
        try {
            while (!watch()) {
                if (stop.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("interrupted; SIP lines are closed");
        }
    }

    /** Watches until it is stopped or cannot go on; false where another try may do better. */
    private boolean watch() throws InterruptedException {
        List<WatchedAccount> accounts = new ArrayList<>();
        try {
            LiblinphoneLibrary library = loading.load();
            LOG.info("liblinphone {}", library.linphone_core_get_version());
            lines.forEach((login, line) -> accounts.add(new WatchedAccount(library, login, line, passwordPause)));
            while (!accounts.isEmpty() && !stop.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                accounts.forEach(WatchedAccount::iterate);
                accounts.removeIf(WatchedAccount::isOver);
            }
        } catch (LiblinphoneException e) {
            LOG.warn("no SIP line can be watched: {}", e.getMessage());
            failAll(e.sentence());
        } catch (VirtualMachineError e) {
            LOG.error("no memory for the SIP lines; they begin again", e);
            lines.values()
                    .forEach(line ->
                            line.down(State.RECONNECTING, Sentence.of("It ran out of memory and is starting again.")));
            return false;
        } catch (RuntimeException | Error e) {
            LOG.error("liblinphone failed", e);
            failAll(Sentence.of(
                    "liblinphone failed; restart Callcard, and install a newer Linphone if it happens again."));
        } finally {
            accounts.forEach(WatchedAccount::close);
        }
        return true;
    }

    private void failAll(Sentence message) {
        lines.values().forEach(line -> line.down(State.FAILED, message));
    }
}
