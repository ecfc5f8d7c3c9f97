package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipBody;
import java.time.Duration;
import java.util.function.IntConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The user's own calls as the server tells them by the dialogs of the account; beside them the mailbox, colleagues and dialling. */
final class ToldCalls implements Subscription.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(ToldCalls.class);

    /** A server that ends each subscription as soon as it has begun is not asked again at once. */
    static final Duration ANEW_PAUSE = Duration.ofSeconds(10);

    private final ServedAccount account;
    private final WatchLine line;
    private final DialogCalls calls;
    private final Session session;
    private final Attempt attempt;
    private final SideSubscriptions beside;
    private final HealthSentences sentences;
    private final IntConsumer untold;
    private final OwnDialling dialling;
    private final DialogDocuments documents;
    private long notAnewBefore = Long.MIN_VALUE;

    /** @param untold told the response's status where the server does not tell them, or 0 where it said so later */
    ToldCalls(
            ServedAccount account,
            WatchLine line,
            DialogCalls calls,
            Session session,
            Attempt attempt,
            SideSubscriptions beside,
            HealthSentences sentences,
            IntConsumer untold) {
        this.account = account;
        this.line = line;
        this.calls = calls;
        this.session = session;
        this.attempt = attempt;
        this.beside = beside;
        this.sentences = sentences;
        this.untold = untold;
        this.dialling = new OwnDialling(calls, account.settings().user());
        this.documents = new DialogDocuments(dialling);
    }

    /** Asks for them. */
    void begin() {
        documents.beginAnew();
        session.subscribe(account.ownDialogs(this));
    }

    /** Has everything told anew; the next whole document is a first look. */
    void tellAnew() {
        documents.beginAnew();
        session.refresh();
    }

    @Override
    public boolean told(SipBody body) {
        return switch (documents.take(body)) {
            case UNDERSTOOD -> {
                watched();
                yield true;
            }
            case INCOMPLETE -> {
                session.refresh();
                yield false;
            }
            case UNREADABLE -> false; // the next one may tell
        };
    }

    private void watched() {
        if (!attempt.isWatched()) {
            attempt.watched(HealthSentences.READY, calls.alive());
            session.subscribeBeside(beside);
            if (line.mayDial()) {
                session.dialBy(new PhoneDialler(account, line, dialling, sentences));
            }
        }
    }

    @Override
    public void refused(int status) {
        LOG.info(
                "{}: {} does not tell dialogs ({})", line.id(), account.server().address(), status);
        attempt.interrupted(sentences.interrupted());
        untold.accept(status);
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
        } else {
            attempt.end(owner -> owner.ended(pause));
        }
    }

    @Override
    public void silent() {
        attempt.end(WatchedSession.Listener::lost);
    }
}
