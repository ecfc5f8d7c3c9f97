package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.connection.Pauses;
import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.UnknownHostException;
import java.nio.channels.UnsupportedAddressTypeException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The life of one account: its password, its server, a connection, what is watched over it, and another attempt where that
 * fails. On the thread of {@link Timers}.
 */
final class AccountWatch implements WatchedSession.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(AccountWatch.class);

    private static final Duration PASSWORD_LOOK = Duration.ofMillis(100);
    private static final Duration VAIN_PASSWORD_LOOK = Duration.ofSeconds(1);

    /** A server that starts up may refuse what it took before; asked this rarely it locks nobody out. */
    private static final Duration REFUSED_PAUSE = Duration.ofMinutes(5);

    private static final Duration LEAVING = Duration.ofSeconds(2);

    private final SipLogin login;
    private final WatchLine line;
    private final Surroundings surroundings;
    private final Timers timers;
    private final HealthSentences sentences;
    private final DialogCalls calls;
    private final PasswordSearch passwords;
    private final Pauses pauses;
    private final Deque<ServerAddress> untried = new ArrayDeque<>();
    private String password = "";
    private @Nullable WatchedSession session;
    private Timer next = () -> {};
    private final Displaced displaced = new Displaced();
    private long watchedAt;
    private boolean isWatched;
    private boolean wasUp;
    private boolean mayRingAlong = true;
    private boolean ended;

    AccountWatch(SipLogin login, WatchLine line, Surroundings surroundings) {
        this.login = login;
        this.line = line;
        this.surroundings = surroundings;
        this.timers = surroundings.timers();
        this.sentences = new HealthSentences(login.account());
        this.calls = new DialogCalls(line);
        this.passwords = new PasswordSearch(login.password(), surroundings.passwordPause());
        this.pauses = new Pauses(surroundings.random());
    }

    void begin() {
        lookForPassword();
    }

    private void lookForPassword() {
        @Nullable String fresh = passwords.fresh();
        if (fresh != null) {
            password = fresh;
            search();
            return;
        }
        boolean isVain = passwords.isVain();
        if (isVain && password.isEmpty()) {
            line.down(State.FAILED, sentences.passwordUnknown());
        }
        later(isVain || !password.isEmpty() ? VAIN_PASSWORD_LOOK : PASSWORD_LOOK, this::lookForPassword);
    }

    private void later(Duration pause, Runnable what) {
        next.cancel();
        next = timers.after(pause, what);
    }

    /** Name servers are asked on a thread of its own, since they may take seconds. */
    private void search() {
        Thread.ofPlatform().daemon().name("callcard-sip-names").start(() -> {
            try {
                List<ServerAddress> found = surroundings.servers().find(login.account());
                timers.execute(() -> found(found));
            } catch (UnknownHostException e) {
                timers.execute(this::notFound);
            } catch (RuntimeException e) {
                LOG.warn("{}: the search for a server failed", line.id(), e);
                timers.execute(this::notFound);
            }
        });
    }

    private void notFound() {
        if (!ended) {
            retry(sentences.hostUnknown());
        }
    }

    private void found(List<ServerAddress> places) {
        if (!ended) {
            untried.clear();
            untried.addAll(places);
            open(sentences.silent());
        }
    }

    /** Tries the next place; where all were tried, begins again after a pause. */
    private void open(Sentence failure) {
        ServerAddress place = untried.poll();
        if (place == null) {
            retry(failure);
            return;
        }
        try {
            session = new WatchedSession(
                    place, login.account(), password, line, calls, surroundings, mayRingAlong, displaced, this);
        } catch (IOException | UnsupportedAddressTypeException e) {
            LOG.info("{}: no way to {}: {}", line.id(), place.address(), e.toString());
            open(failure);
        }
    }

    private void retry(Sentence reason) {
        line.down(State.RECONNECTING, reason);
        later(pauses.next(), this::search);
    }

    @Override
    public void watched() {
        wasUp = true;
        if (!isWatched) {
            isWatched = true;
            watchedAt = timers.nanos();
        }
    }

    private void over() {
        session = null;
        if (isWatched) {
            pauses.held(Duration.ofNanos(timers.nanos() - watchedAt));
        }
        isWatched = false;
    }

    @Override
    public void toldByNow() {
        over();
        search();
    }

    @Override
    public void lost() {
        over();
        if (wasUp) {
            line.down(State.RECONNECTING, sentences.silent());
        }
        open(sentences.silent());
    }

    @Override
    public void ended(Duration pause) {
        over();
        Duration own = pauses.next();
        line.down(State.RECONNECTING, sentences.interrupted());
        later(pause.compareTo(own) > 0 ? pause : own, this::search);
    }

    @Override
    public void refused(Answer.Refused refusal) {
        over();
        Sentence sentence = refusal.isPassword() ? sentences.passwordRefused() : refusal.sentence();
        if (refusal.isPassword() && !wasUp) {
            // A server counts wrong passwords and locks the account: stop asking until the user has changed something.
            line.down(State.FAILED, sentence);
            lookForPassword();
        } else {
            line.down(State.RECONNECTING, sentence);
            later(REFUSED_PAUSE, this::search);
        }
    }

    @Override
    public void untold(Sentence sentence, Duration pause, boolean mayRingAlongLater) {
        over();
        mayRingAlong &= mayRingAlongLater;
        line.down(State.FAILED, sentence);
        later(pause, this::search);
    }

    /**
     * Ends in order, within two seconds where the server is silent.
     *
     * @param done run once
     */
    void end(Runnable done) {
        ended = true;
        next.cancel();
        if (session == null) {
            done.run();
        } else {
            session.leave(LEAVING, done);
            session = null;
        }
    }
}
