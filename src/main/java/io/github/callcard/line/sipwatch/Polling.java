package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;

/**
 * The dialogs of the user's extension where the server takes no lasting subscription to them: they are fetched every few
 * seconds, each time by a SUBSCRIBE that lasts for no time (RFC 6665, section 4.4.3). Ends with the first trouble.
 */
final class Polling implements Subscriber {

    /** From one answer to the next question: short beside a call's ringing, and twelve small requests a minute. */
    static final Duration PAUSE = Duration.ofSeconds(5);

    private final ServedAccount account;
    private final Subscription.Listener listener;
    private SubscriptionDialog dialog;
    private boolean isAsked;
    private boolean over;
    private Timer next = () -> {};

    /** @param listener told nothing of ends, since each question has an answer of its own */
    Polling(ServedAccount account, Subscription.Listener listener) {
        this.account = account;
        this.listener = listener;
        this.dialog = dialog();
    }

    private SubscriptionDialog dialog() {
        return new SubscriptionDialog(account, account.address());
    }

    @Override
    public void ask() {
        if (over || isAsked) {
            return;
        }
        isAsked = true;
        next.cancel();
        SubscriptionDialog asked = dialog();
        dialog = asked;
        account.requests().send(asked.subscribe(EventPackage.DIALOGS, 0), answer -> {
            if (!over && isAsked && dialog == asked) { // else the NOTIFY was quicker, and has told all
                answered(answer);
            }
        });
    }

    private void answered(Answer answer) {
        switch (answer) {
            case Answer.Silence silence -> end(listener::silent);
            case Answer.Refused refused -> end(() -> listener.refused(refused));
            case Answer.Response given -> answered(given.response());
        }
    }

    private void answered(SipResponse response) {
        switch (SubscribeAnswer.ofFetch(response)) {
            case SubscribeAnswer.Accepted accepted -> {
                dialog.accepted(response);
                next = account.timers().after(TransactionTimes.PATIENCE, () -> end(() -> listener.refused(0)));
            }
            case SubscribeAnswer.Over over -> end(() -> listener.ended(over.pause()));
            case SubscribeAnswer.Refused refused -> end(() -> listener.refused(refused.status()));
            case SubscribeAnswer.TooBrief brief -> end(() -> listener.refused(SubscribeAnswer.TOO_BRIEF));
        }
    }

    @Override
    public boolean owns(SipRequest notify) {
        return dialog.owns(notify);
    }

    @Override
    public void notified(ServerTransaction transaction) {
        Notification.take(transaction, EventPackage.DIALOGS)
                .filter(told -> !over && isAsked)
                .ifPresent(this::take);
    }

    private void take(Notification told) {
        isAsked = false;
        boolean isTold = told.state().isActive()
                || (told.state().isTerminated() && !told.state().isRefusal());
        if (!isTold || told.document().filter(listener::told).isEmpty()) {
            end(() -> listener.refused(0));
        } else if (!over) {
            next.cancel();
            next = account.timers().after(PAUSE, this::ask);
        }
    }

    private void end(Runnable report) {
        if (!over) {
            abandon();
            report.run();
        }
    }

    /** Nothing lasts that had to be given up. */
    @Override
    public void leave(Runnable done) {
        abandon();
        done.run();
    }

    @Override
    public void abandon() {
        over = true;
        next.cancel();
    }
}
