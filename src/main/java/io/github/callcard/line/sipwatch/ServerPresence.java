package io.github.callcard.line.sipwatch;

import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.sipwatch.Timers.Timer;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether the server of an attempt is there, keeps the way to it open, and has everything told anew after it was silent,
 * has moved, or this computer slept.
 */
final class ServerPresence implements LifeCheck.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ServerPresence.class);

    /** A step of the clock that no busy machine makes: the computer slept. */
    private static final Duration SLEEP = Duration.ofSeconds(10);

    /** A server that has not answered by then is said to be silent, and goes on being waited for. */
    private static final Duration SOON = Duration.ofSeconds(4);

    private final ServedAccount account;
    private final WatchLine line;
    private final Session session;
    private final Attempt attempt;
    private final HealthSentences sentences;
    private final Runnable tellAnew;
    private final LifeCheck life;
    private Instant lookedAt;
    private boolean isHeard;
    private Timer soon = () -> {};
    private Timer keepAlive = () -> {};

    /** @param tellAnew has everything told anew after a silence, in which anything may have happened */
    ServerPresence(
            ServedAccount account,
            WatchLine line,
            Session session,
            Attempt attempt,
            HealthSentences sentences,
            Runnable tellAnew) {
        this.account = account;
        this.line = line;
        this.session = session;
        this.attempt = attempt;
        this.sentences = sentences;
        this.tellAnew = tellAnew;
        this.lookedAt = now();
        this.life = new LifeCheck(account, this);
    }

    private Instant now() {
        return account.surroundings().clock().instant();
    }

    /** The connection is being opened. */
    void await() {
        soon = account.timers().after(SOON, () -> {
            if (!isHeard) {
                line.down(State.RECONNECTING, sentences.silent());
            }
        });
    }

    /** The connection is open. */
    void begin() {
        keepAliveLater();
    }

    private void keepAliveLater() {
        keepAlive = account.timers().after(LifeCheck.PAUSE, () -> {
            Instant now = now();
            boolean slept = Duration.between(lookedAt, now).compareTo(LifeCheck.PAUSE.plus(SLEEP)) > 0;
            lookedAt = now;
            session.keepAlive();
            if (attempt.isOver()) {
                return; // that has shown that the connection is lost
            }
            life.ask();
            if (slept && attempt.isWatched()) {
                session.refresh();
            }
            keepAliveLater();
        });
    }

    /** Something came from the server, and was taken. */
    void heard() {
        isHeard = true;
        life.heard();
    }

    @Override
    public void unanswered() {
        LOG.info("{}: {} does not answer any more", line.id(), account.server().address());
        attempt.interrupted(sentences.silent());
    }

    @Override
    public void answeredAgain() {
        if (!attempt.isOver()) {
            tellAnew.run();
        }
    }

    @Override
    public void movedTo(String now) {
        LOG.info("{}: the way to {} has changed", line.id(), account.server().address());
        session.refresh();
    }

    @Override
    public void givenUp() {
        attempt.end(WatchedSession.Listener::lost);
    }

    /** Asks nothing more. */
    void end() {
        keepAlive.cancel();
        soon.cancel();
        life.end();
    }
}
