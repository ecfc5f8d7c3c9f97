package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.NameAddress;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * An account whose calls the server does not tell: this computer rings along where that takes no other device's place, and looks
 * at each renewal whether the calls are told by now.
 */
final class UntoldCalls implements RingAlong.Listener {

    private static final Logger LOG = LoggerFactory.getLogger(UntoldCalls.class);

    private static final Duration ALONE_PAUSE = Duration.ofMinutes(1);

    /** The longest time until a change by an administrator shows. */
    private static final Duration UNTOLD_PAUSE = Duration.ofMinutes(5);

    private final ServedAccount account;
    private final WatchLine line;
    private final Session session;
    private final Attempt attempt;
    private final SideSubscriptions beside;
    private final HealthSentences sentences;
    private final Displaced displaced;
    private final boolean mayRingAlong;
    private final Runnable toldByNow;
    private boolean isRegistered;

    /**
     * @param mayRingAlong false where that harmed another device before
     * @param toldByNow run when the server tells the calls by now, and nothing rings
     */
    UntoldCalls(
            ServedAccount account,
            WatchLine line,
            Session session,
            Attempt attempt,
            SideSubscriptions beside,
            HealthSentences sentences,
            Displaced displaced,
            boolean mayRingAlong,
            Runnable toldByNow) {
        this.account = account;
        this.line = line;
        this.session = session;
        this.attempt = attempt;
        this.beside = beside;
        this.sentences = sentences;
        this.displaced = displaced;
        this.mayRingAlong = mayRingAlong;
        this.toldByNow = toldByNow;
    }

    /**
     * Puts back what an earlier connection may have removed and could not look at any more.
     *
     * @param next run where nothing is left to put back
     */
    void settle(Runnable next) {
        if (!displaced.isUnsettled()) {
            next.run();
            return;
        }
        Contacts contacts = account.contacts();
        contacts.look(answer -> {
            if (attempt.isOver()) {
                return;
            }
            if (!(answer instanceof Answer.Response given && given.response().isSuccess())) {
                silent();
                return;
            }
            List<NameAddress> gone = displaced.gone(
                    contacts.others(given.response()),
                    account.surroundings().clock().instant());
            displaced.settled();
            if (gone.isEmpty()) {
                next.run();
            } else {
                // This device's own place is free first.
                contacts.removeOwn(
                        given.response(),
                        removed -> contacts.putBack(
                                gone,
                                restored -> attempt.end(
                                        owner -> owner.untold(sentences.inTheWay(), ToldCalls.ANEW_PAUSE, false))));
            }
        });
    }

    /** Rings along, or ends the attempt where that is not to be. */
    void begin() {
        if (!mayRingAlong) {
            inTheWay();
            return;
        }
        RingingAlong wished = line.wishes().ringingAlong();
        if (wished == RingingAlong.OFF) {
            attempt.end(owner -> owner.untold(sentences.ringsNotAlong(), UNTOLD_PAUSE, true));
            return;
        }
        line.dialsNotNow(sentences.dialsNotWhileRingingAlong());
        Contacts contacts = account.contacts();
        session.ringAlong(
                new RingAlong(
                        contacts,
                        account.settings().registerSeconds(),
                        account.timers(),
                        account.surroundings().clock(),
                        displaced,
                        this),
                contacts,
                wished == RingingAlong.BRIEFLY
                        ? new WithdrawnCalls(line, account.timers(), account.words())
                        : new RingingCalls(line, contacts, account.transactions(), account.timers(), account.words()));
    }

    @Override
    public void registered() {
        attempt.watched(
                line.wishes().ringingAlong() == RingingAlong.BRIEFLY
                        ? sentences.seesCallsOnly()
                        : sentences.ringsAlong(),
                session.ringing());
        session.subscribers().watchBeside(beside);
        if (isRegistered && !session.isRinging()) {
            tryToSubscribe();
        }
        isRegistered = true;
    }

    /** At each renewal: an administrator may have done what the line's health asks for. */
    private void tryToSubscribe() {
        Subscribers subscribers = session.subscribers();
        subscribers.tryOut(account.ownDialogs(new DialogTrial(
                account.timers(),
                () -> !attempt.isOver() && !session.isRinging(),
                this::toldByNow,
                subscribers::endTrial)));
    }

    private void toldByNow() {
        LOG.info("{}: {} tells dialogs by now", line.id(), account.server().address());
        toldByNow.run();
    }

    @Override
    public void alone() {
        attempt.end(owner -> owner.untold(sentences.alone(), ALONE_PAUSE, true));
    }

    @Override
    public void noRoom(int status) {
        LOG.info(
                "{}: {} takes no further device ({})",
                line.id(),
                account.server().address(),
                status);
        attempt.end(owner -> owner.untold(sentences.noRoom(), UNTOLD_PAUSE, true));
    }

    @Override
    public void inTheWay() {
        attempt.end(owner -> owner.untold(sentences.inTheWay(), UNTOLD_PAUSE, false));
    }

    @Override
    public void refused(Answer.Refused refusal) {
        attempt.end(owner -> owner.refused(refusal));
    }

    @Override
    public void silent() {
        attempt.end(WatchedSession.Listener::lost);
    }
}
