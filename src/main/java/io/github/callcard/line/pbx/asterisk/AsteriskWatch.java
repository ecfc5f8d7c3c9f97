package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.connection.Pauses;
import io.github.callcard.line.pbx.OwnCalls;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a connection to one Asterisk and hands on what it says of the user's telephone. A lost one is made again after a pause that
 * grows from try to try; a secret that was refused is not sent again. Runs on one thread; stopped from any.
 */
final class AsteriskWatch {

    private static final Logger LOG = LoggerFactory.getLogger(AsteriskWatch.class);

    private final AsteriskSettings asterisk;
    private final Supplier<String> secrets;
    private final AsteriskLine line;
    private final Clock clock;
    private final ManagerNotes notes;
    private final Optional<SSLContext> trust;
    private final Timing timing;
    private final AsteriskCalls calls;
    private final Pauses pauses = new Pauses(() -> ThreadLocalRandom.current().nextDouble());
    private final CountDownLatch stop = new CountDownLatch(1);
    private final Object opening = new Object();
    private @Nullable ManagerConnection current;
    private volatile @Nullable ManagerSession session;
    private String refused = "";
    private boolean wasUp;

    /** @param secrets tells the secret of the moment, empty where there is none; may take a while */
    AsteriskWatch(
            AsteriskSettings asterisk,
            Supplier<String> secrets,
            AsteriskLine line,
            Clock clock,
            Consumer<String> notes,
            Supplier<SSLContext> trust,
            Timing timing) {
        this.asterisk = asterisk;
        this.secrets = secrets;
        this.line = line;
        this.clock = clock;
        this.notes = new ManagerNotes(asterisk.lineId(), notes);
        this.trust = asterisk.tls() ? Optional.of(trust.get()) : Optional.empty();
        this.timing = timing;
        OwnCalls own = new OwnCalls(asterisk.lineId(), clock, line::report);
        this.calls = new AsteriskCalls(asterisk.phone(), own, this::look);
    }

    /** Returns after {@link #stop}. */
    void run() {
        Duration pause = Duration.ZERO;
        while (!endsWithin(pause)) {
            pause = attempt();
        }
    }

    /** Answers the pause before the next attempt. */
    private Duration attempt() {
        String secret = secrets.get();
        if (secret.isEmpty()) {
            line.down(ManagerFault.withoutSecret(asterisk));
            return timing.secret();
        }
        return secret.equals(refused) ? timing.secret() : watch(secret);
    }

    /** Watches as long as that goes well; answers the pause before the next try. */
    private Duration watch(String secret) {
        long upAt = 0;
        try (ManagerConnection connection = connect()) {
            notes.connected(asterisk.host() + ":" + asterisk.portInUse());
            ManagerActions actions = new ManagerActions();
            SignIn signIn = new SignIn(connection, actions, asterisk, timing.opening());
            signIn.run(secret);
            ManagerSession signedIn = new ManagerSession(connection, actions, asterisk, clock, timing, calls, notes);
            session = signedIn;
            upAt = System.nanoTime();
            wasUp = true;
            line.up(calls.lookedThrough(signIn.statuses()), signIn.rights());
            signedIn.follow(signIn.early());
        } catch (ManagerException refusal) {
            notes.disconnected(refusal);
            line.down(refusal.fault());
            return afterRefusal(refusal, secret);
        } catch (IOException e) {
            notes.disconnected(e);
            line.down(upAt == 0 ? ManagerFault.opening(asterisk, e) : ManagerFault.lost(asterisk));
        } catch (RuntimeException e) {
            LOG.error("{}: the watch failed and begins again", line.id(), e);
            line.down(ManagerFault.lost(asterisk));
        } finally {
            session = null;
        }
        if (upAt != 0 && System.nanoTime() - upAt > timing.held().toNanos()) {
            pauses.reset();
        }
        return pauses.next();
    }

    /** One that was taken before may be refused while the switchboard starts up. */
    private Duration afterRefusal(ManagerException refusal, String secret) {
        if (refusal.isSecret() && !wasUp) {
            refused = secret;
            return timing.secret();
        }
        return timing.refused();
    }

    /** An open connection to the first address that takes one. A refusal says more than silence at another address. */
    private ManagerConnection connect() throws IOException {
        IOException failure = null;
        for (InetAddress address : InetAddress.getAllByName(asterisk.host())) {
            ManagerConnection connection = next();
            try {
                connection.open(
                        new InetSocketAddress(address, asterisk.portInUse()),
                        asterisk.host(),
                        trust.orElse(null),
                        timing);
                return connection;
            } catch (IOException e) {
                connection.close();
                failure = failure instanceof ConnectException ? failure : e;
            }
        }
        throw Objects.requireNonNull(failure, "a host without addresses");
    }

    /** A connection that {@link #stop} closes, while it is opened, too. */
    private ManagerConnection next() throws IOException {
        synchronized (opening) {
            if (isStopped()) {
                throw new IOException("stopped");
            }
            current = new ManagerConnection();
            return current;
        }
    }

    private void look(String channel) {
        session().ifPresent(open -> open.look(channel));
    }

    /** The connection that is signed in now. */
    Optional<ManagerSession> session() {
        return Optional.ofNullable(session);
    }

    /** The names of a call's channels, empty where there is none of that id. */
    List<String> channelsOf(String callId) {
        return calls.channelsOf(callId);
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

    private boolean endsWithin(Duration length) {
        try {
            return stop.await(length.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            stop();
            return true;
        }
    }
}
