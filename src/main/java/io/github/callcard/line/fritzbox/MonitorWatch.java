package io.github.callcard.line.fritzbox;

import io.github.callcard.line.connection.BoundedLines;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a connection to one box's call monitor and hands on what it says. A lost one is made again: after a pause that grows from
 * try to try, and at once when this computer comes into another network. Runs on one thread; stopped from any.
 */
final class MonitorWatch {

    private final FritzBoxSettings settings;
    private final BoxAddress box;
    private final FritzBoxLine line;
    private final Clock clock;
    private final MonitorNotes notes;
    private final LocalNetwork network;
    private final Timing timing;
    private final BoxCalls calls;
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Object opening = new Object();
    private @Nullable MonitorConnection current;
    private Duration pause;
    private boolean wasUp;

    MonitorWatch(
            FritzBoxSettings settings,
            FritzBoxLine line,
            Clock clock,
            Consumer<String> notes,
            LocalNetwork network,
            Timing timing) {
        this.settings = settings;
        this.box = new BoxAddress(settings.host());
        this.line = line;
        this.clock = clock;
        this.notes = new MonitorNotes(settings.lineId(), notes);
        this.network = network;
        this.timing = timing;
        this.calls = new BoxCalls(settings.lineId(), settings.phones(), clock, line::report);
        this.pause = timing.firstPause();
    }

    /** Returns after {@link #stop}. */
    void run() {
        while (!isStopped()) {
            try {
                follow(connect());
            } catch (IOException e) {
                down(e, BoxFault.connecting(settings.host(), e, wasUp));
            }
            waitForNextTry();
        }
    }

    /** Ends the watch; returns at once. */
    void stop() {
        stop.countDown();
        synchronized (opening) {
            if (current != null) {
                current.close();
            }
        }
    }

    private boolean isStopped() {
        return stop.getCount() == 0;
    }

    private void down(IOException why, BoxFault fault) {
        notes.disconnected(why);
        line.down(fault);
    }

    /** An open connection to the first address that takes one. A refusal says more than silence at another address. */
    private MonitorConnection connect() throws IOException {
        IOException failure = null;
        for (InetAddress address : box.lookUp()) {
            MonitorConnection connection = next();
            try {
                connection.open(address, settings.port(), timing);
                return connection;
            } catch (IOException e) {
                connection.close();
                failure = failure instanceof ConnectException ? failure : e;
            }
        }
        throw Objects.requireNonNull(failure, "a host without addresses");
    }

    /** A connection that {@link #stop} closes, while it is opened, too. */
    private MonitorConnection next() throws IOException {
        synchronized (opening) {
            if (isStopped()) {
                throw new IOException("stopped");
            }
            current = new MonitorConnection(new Socket());
            return current;
        }
    }

    private void follow(MonitorConnection connection) {
        try (connection) {
            notes.connected(connection);
            wasUp = true;
            line.up(calls.afterSilence());
            read(connection);
        } catch (IOException e) {
            down(e, BoxFault.lost(settings.host()));
        }
    }

    /** Nothing is written that could fail: whether a silent connection can still be one is seen at this computer. */
    private void read(MonitorConnection connection) throws IOException {
        BoundedLines lines = connection.lines();
        boolean grounded = network.addresses().contains(connection.localAddress());
        Instant looked = clock.instant();
        while (true) {
            try {
                lines.next().ifPresentOrElse(this::take, notes::tooLong);
            } catch (SocketTimeoutException silence) {
                if (grounded && network.hasLost(connection.localAddress())) {
                    throw new SocketException("this computer has another address now");
                }
                checkSleep(looked);
                pause = timing.firstPause();
            }
            looked = clock.instant();
        }
    }

    private void take(String text) {
        Optional<BoxReport> report = MonitorFormat.read(text);
        if (report.isEmpty()) {
            notes.notUnderstood(text);
            return;
        }
        notes.understood(text);
        calls.on(report.get());
        pause = timing.firstPause();
    }

    private void checkSleep(Instant looked) throws IOException {
        Duration silence = Duration.between(looked, clock.instant());
        if (silence.compareTo(timing.check().plus(timing.asleep())) > 0) {
            throw new SocketException("this computer slept for " + silence.toSeconds() + " s");
        }
    }

    private void waitForNextTry() {
        Set<InetAddress> before = network.addresses();
        long left = pause.toNanos();
        long until = System.nanoTime() + left;
        Duration doubled = pause.multipliedBy(2);
        pause = doubled.compareTo(timing.lastPause()) > 0 ? timing.lastPause() : doubled;
        try {
            while (left > 0 && !stop.await(Math.min(left, timing.check().toNanos()), TimeUnit.NANOSECONDS)) {
                if (!network.addresses().equals(before)) {
                    pause = timing.firstPause();
                    return;
                }
                left = until - System.nanoTime();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
        }
    }
}
