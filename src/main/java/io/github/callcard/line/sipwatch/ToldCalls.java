package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipBody;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's own calls as the server tells them by the dialogs of the account; beside them the mailbox, colleagues and dialling. */
final class ToldCalls implements Subscription.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ToldCalls.class);

    /** A server that ends each subscription as soon as it has begun is not asked for another. */
    static final Duration ANEW_PAUSE = Duration.ofSeconds(10);

    /** The longest time until a subscription that an administrator has allowed by now takes the place of polling. */
    private static final Duration TRIAL_PAUSE = Duration.ofMinutes(5);

    private final ServedAccount account;
    private final WatchLine line;
    private final DialogCalls calls;
    private final Session session;
    private final Attempt attempt;
    private final SideSubscriptions beside;
    private final HealthSentences sentences;
    private final Runnable untold;
    private final Runnable toldByNow;
    private final OwnDialling dialling;
    private final DialogDocuments documents;
    private long notAnewBefore = Long.MIN_VALUE;
    private boolean isPolling;
    private long notTriedBefore;

    /**
     * @param untold run where the server does not tell them
     * @param toldByNow run when the server takes a subscription by now that it refused before
     */
    ToldCalls(
            ServedAccount account,
            WatchLine line,
            DialogCalls calls,
            Session session,
            Attempt attempt,
            SideSubscriptions beside,
            HealthSentences sentences,
            Runnable untold,
            Runnable toldByNow) {
        this.account = account;
        this.line = line;
        this.calls = calls;
        this.session = session;
        this.attempt = attempt;
        this.beside = beside;
        this.sentences = sentences;
        this.untold = untold;
        this.toldByNow = toldByNow;
        this.dialling = new OwnDialling(calls, account.settings().user());
        this.documents = new DialogDocuments(dialling);
    }

    /** Asks for them. */
    void begin() {
        isPolling = false;
        documents.beginAnew();
        session.subscribers().watchBy(account.ownDialogs(this));
    }

    /** Has everything told anew; the next whole document is a first look. */
    void tellAnew() {
        documents.beginAnew();
        session.refresh();
    }

    @Override
    public boolean told(SipBody body) {
        if (isPolling && !attempt.isWatched() && body.isEmpty()) {
            // A server that tells nothing takes a request that lasts for no time, too: as the end of another.
            return false;
        }
        return switch (isPolling ? documents.takeFetched(body) : documents.take(body)) {
            case UNDERSTOOD -> {
                watched();
                yield true;
            }
            case INCOMPLETE -> {
                session.refresh();
                yield false;
            }
            // The next one may tell; who has told before is asked for it.
            case UNREADABLE -> isPolling && attempt.isWatched();
        };
    }

    private void watched() {
        if (!attempt.isWatched()) {
            attempt.watched(isPolling ? sentences.polled() : HealthSentences.READY, calls.alive());
            session.subscribers().watchBeside(beside);
            if (line.mayDial()) {
                session.dialBy(new PhoneDialler(account, line, dialling, sentences));
            }
        }
        if (isPolling && account.timers().nanos() >= notTriedBefore) {
            tryToSubscribe();
        }
    }

    /** Now and then while polling: an administrator may have done what the line's health asks for. */
    private void tryToSubscribe() {
        Subscribers subscribers = session.subscribers();
        trySubscribingLater();
        subscribers.tryOut(account.ownDialogs(
                new DialogTrial(account.timers(), this::mayGoOver, toldByNow, subscribers::endTrial)));
    }

    private boolean mayGoOver() {
        return !attempt.isOver() && attempt.isWatched() && calls.alive().isEmpty();
    }

    private void trySubscribingLater() {
        notTriedBefore = account.timers().nanos() + TRIAL_PAUSE.toNanos();
    }

    private void poll() {
        isPolling = true;
        trySubscribingLater();
        documents.beginAnew();
        session.subscribers().watchBy(account.polledDialogs(this));
    }

    @Override
    public void refused(int status) {
        LOG.info(
                "{}: {} does not tell dialogs ({})", line.id(), account.server().address(), status);
        boolean hasTold = attempt.isWatched();
        attempt.interrupted(sentences.interrupted());
        if (isPolling && hasTold) {
            // Only a server that refuses from the beginning does not tell.
            attempt.end(owner -> owner.ended(SubscribeAnswer.PASSING_PAUSE));
        } else if (isPolling || SubscribeAnswer.NOT_TO_BE_FETCHED.contains(status)) {
            untold.run();
        } else {
            poll();
        }
    }

    @Override
    public void refused(Answer.Refused refusal) {
        attempt.end(owner -> owner.refused(refusal));
    }

    @Override
    public void ended(Duration pause) {
        long now = account.timers().nanos();
        if (attempt.isWatched() && pause.isZero() && now >= notAnewBefore) {
            attempt.beginsAnew();
            notAnewBefore = now + ANEW_PAUSE.toNanos();
            begin();
        } else if (attempt.isWatched() && pause.isZero() && !isPolling) {
            attempt.beginsAnew(); // each subscription ends as soon as it has begun
            poll();
        } else {
            attempt.end(owner -> owner.ended(pause));
        }
    }

    @Override
    public void silent() {
        attempt.end(WatchedSession.Listener::lost);
    }
}
