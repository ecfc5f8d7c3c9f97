package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.SipBody;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription to news of the user's extension (RFC 6665): asked for, renewed before it runs out, and given up in order. It
 * ends with the first trouble; whoever holds it decides what follows.
 */
final class Subscription implements Subscriber {

    /** Learns what comes of it. */
    interface Listener {

        /**
         * Something was told: a document, or an empty one where the server knows nothing.
         *
         * @return false where it says nothing that can be understood
         */
        boolean told(SipBody body);

        /** The server does not tell that: by a response's status, or 0 where it said so later. */
        void refused(int status);

        /** A sign-in was refused. */
        void refused(Answer.Refused refusal);

        /** It ended, and may be asked for again at once or, where the server says so, after a while. */
        void ended(Duration pause);

        /** The server does not answer, or answers and tells nothing. */
        void silent();
    }

    private static final Logger LOG = LoggerFactory.getLogger(Subscription.class);

    private final SubscriptionDialog dialog;
    private final EventPackage events;
    private final SignedRequests requests;
    private final Timers timers;
    private final Executor turn;
    private final Listener listener;
    private int seconds;
    private long latest = -1;
    private boolean isInTurn;
    private boolean isTold;
    private boolean isUnderstood;
    private boolean over;
    private Timer renewal = () -> {};
    private Timer patience = () -> {};

    /** @param turn runs each request of it when it is its turn, on the thread of the timers */
    Subscription(
            SubscriptionDialog dialog, EventPackage events, ServedAccount account, Executor turn, Listener listener) {
        this.dialog = dialog;
        this.events = events;
        this.seconds = account.settings().registerSeconds();
        this.requests = account.requests();
        this.timers = account.timers();
        this.turn = turn;
        this.listener = listener;
    }

    @Override
    public void ask() {
        renewal.cancel();
        if (!isInTurn) {
            isInTurn = true;
            turn.execute(this::send);
        }
    }

    private void send() {
        isInTurn = false;
        if (!over) {
            requests.send(dialog.subscribe(events, seconds), this::answered);
        }
    }

    private void answered(Answer answer) {
        if (over) {
            return;
        }
        switch (answer) {
            case Answer.Silence silence -> end(listener::silent);
            case Answer.Refused refused -> end(() -> listener.refused(refused));
            case Answer.Response given -> answered(given.response());
        }
    }

    private void answered(SipResponse response) {
        LOG.debug("A subscription was answered with {}", response.status());
        switch (SubscribeAnswer.of(response, seconds, dialog.isBegun())) {
            case SubscribeAnswer.Accepted accepted -> {
                dialog.accepted(response);
                renewIn(accepted.seconds().orElse(seconds));
                waitToBeTold();
            }
            case SubscribeAnswer.TooBrief brief -> {
                seconds = brief.least();
                ask();
            }
            case SubscribeAnswer.Over now -> end(() -> listener.ended(now.pause()));
            case SubscribeAnswer.Refused refused -> end(() -> listener.refused(refused.status()));
        }
    }

    private void waitToBeTold() {
        if (!isUnderstood) {
            patience.cancel();
            patience = timers.after(TransactionTimes.PATIENCE, this::tellsNothing);
        }
    }

    /** A server that goes on waiting for somebody's consent, or writes what nobody can read, does not tell either. */
    private void tellsNothing() {
        end(isTold ? () -> listener.refused(0) : listener::silent);
    }

    private void renewIn(int given) {
        renewal.cancel();
        int early = given > 30 ? 10 : given / 3;
        renewal = timers.after(Duration.ofSeconds(Math.max(1, given - early)), this::ask);
    }

    @Override
    public boolean owns(SipRequest notify) {
        return dialog.owns(notify);
    }

    @Override
    public void notified(ServerTransaction transaction) {
        SipRequest notify = transaction.request();
        Notification.take(transaction, events)
                .filter(told -> !over && notify.cSeq().number() > latest) // else overtaken by one that told all of it
                .ifPresent(told -> take(notify, told));
    }

    private void take(SipRequest notify, Notification told) {
        latest = notify.cSeq().number();
        dialog.notified(notify);
        isTold = true;
        SubscriptionState state = told.state();
        told.document()
                .filter(document -> !document.isEmpty() || state.isActive())
                .ifPresent(this::tell);
        if (state.isTerminated()) {
            if (state.isRefusal()) {
                end(() -> listener.refused(0));
            } else {
                end(() -> listener.ended(SubscribeAnswer.pause(state.retryAfter(), state.usualPause())));
            }
        } else {
            state.expires().filter(given -> given > 0).ifPresent(this::renewIn);
        }
    }

    private void tell(SipBody content) {
        if (listener.told(content)) {
            isUnderstood = true;
            patience.cancel();
        }
    }

    private void end(Runnable report) {
        if (!over) {
            abandon();
            report.run();
        }
    }

    @Override
    public void leave(Runnable done) {
        abandon();
        if (!dialog.isBegun()) {
            done.run();
        } else {
            requests.send(dialog.subscribe(events, 0), answer -> done.run());
        }
    }

    @Override
    public void abandon() {
        over = true;
        renewal.cancel();
        patience.cancel();
    }
}
