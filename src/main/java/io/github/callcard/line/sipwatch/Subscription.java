package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.Content;
import io.github.callcard.line.sipwatch.message.DialogInfo;
import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.MessageSummary;
import io.github.callcard.line.sipwatch.message.SipBody;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A subscription to news of the user's extension (RFC 6665): asked for, renewed before it runs out, and given up in order. It
 * ends with the first trouble; whoever holds it decides what follows.
 */
final class Subscription {

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

    private static final int TOO_BRIEF = 423;
    private static final int NO_SUBSCRIPTION = 481;
    private static final int BAD_EVENT = 489;
    private static final int NOT_IMPLEMENTED = 501;

    /**
     * Answers to a renewal that are no judgement on the subscription. To the first request they come from a telephone to which the
     * server handed it, and which does not tell either.
     */
    private static final List<Integer> PASSING = List.of(408, 480, 481, 491);

    private static final Duration PASSING_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_GIVEN_PAUSE = Duration.ofMinutes(10);
    private static final int MOST_SECONDS = 86_400;

    private final SubscriptionDialog dialog;
    private final EventPackage events;
    private final SignedRequests requests;
    private final Timers timers;
    private final Listener listener;
    private int seconds;
    private long latest = -1;
    private boolean isTold;
    private boolean isUnderstood;
    private boolean over;
    private Timer renewal = () -> {};
    private Timer patience = () -> {};

    /**
     * The kind of news that is subscribed to.
     *
     * @param name as in the header field Event
     * @param type of the documents that tell it
     */
    record EventPackage(String name, String type) {

        static final EventPackage DIALOGS = new EventPackage("dialog", DialogInfo.TYPE);
        static final EventPackage MAILBOX = new EventPackage("message-summary", MessageSummary.TYPE);
    }

    /** @param seconds how long it is asked for at a time */
    Subscription(
            SubscriptionDialog dialog,
            EventPackage events,
            int seconds,
            SignedRequests requests,
            Timers timers,
            Listener listener) {
        this.dialog = dialog;
        this.events = events;
        this.seconds = seconds;
        this.requests = requests;
        this.timers = timers;
        this.listener = listener;
    }

    /** Asks for it, or asks that everything be told anew. */
    void ask() {
        renewal.cancel();
        requests.send(dialog.subscribe(events, seconds, requests.address()), this::answered);
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
        int status = response.status();
        LOG.debug("A subscription was answered with {}", status);
        Optional<Integer> least = number(response, "Min-Expires");
        if (response.isSuccess()) {
            accepted(response);
        } else if (status == TOO_BRIEF && least.isPresent() && least.get() > seconds && least.get() <= MOST_SECONDS) {
            seconds = least.get();
            ask();
        } else if (status == NO_SUBSCRIPTION && dialog.isBegun()) {
            end(() -> listener.ended(Duration.ZERO));
        } else if (isPassing(status)) {
            end(() -> listener.ended(pause(number(response, "Retry-After"), PASSING_PAUSE)));
        } else {
            end(() -> listener.refused(status));
        }
    }

    private boolean isPassing(int status) {
        boolean isServersTrouble = status >= 500 && status < 600 && status != NOT_IMPLEMENTED;
        return isServersTrouble || (dialog.isBegun() && PASSING.contains(status));
    }

    private void accepted(SipResponse response) {
        dialog.accepted(response);
        renewIn(number(response, "Expires").filter(given -> given > 0).orElse(seconds));
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

    /** True where the NOTIFY belongs to this subscription. */
    boolean owns(SipRequest notify) {
        return dialog.owns(notify);
    }

    /** A NOTIFY that belongs here. */
    void notified(ServerTransaction transaction) {
        SipRequest notify = transaction.request();
        String event = notify.headers().first("Event").orElse("");
        if (!event.split(";", 2)[0].strip().equalsIgnoreCase(events.name())) {
            transaction.answer(notify.answer(BAD_EVENT, "Bad Event", null));
            return;
        }
        transaction.answer(notify.answer(200, "OK", null));
        if (over || notify.cSeq().number() <= latest) {
            return; // overtaken by a later one, which told all of it
        }
        latest = notify.cSeq().number();
        dialog.notified(notify);
        isTold = true;
        SubscriptionState state = SubscriptionState.parse(
                notify.headers().first("Subscription-State").orElse("active"));
        content(notify)
                .filter(content -> !content.isEmpty() || state.isActive())
                .ifPresent(this::tell);
        if (state.isTerminated()) {
            if (state.isRefusal()) {
                end(() -> listener.refused(0));
            } else {
                end(() -> listener.ended(pause(state.retryAfter(), state.usualPause())));
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

    /** The document, empty where the server knows nothing; none where it is one of another kind. */
    private Optional<SipBody> content(SipRequest notify) {
        if (notify.body().isEmpty()) {
            return Optional.of(SipBody.EMPTY);
        }
        try {
            return Content.of(notify, events.type());
        } catch (MalformedMessageException e) {
            LOG.warn("A document is left out: {}", e.getMessage());
            return Optional.empty();
        }
    }

    private static Duration pause(Optional<Integer> given, Duration usual) {
        Duration pause = given.map(Duration::ofSeconds).orElse(usual);
        return pause.compareTo(LONGEST_GIVEN_PAUSE) < 0 ? pause : LONGEST_GIVEN_PAUSE;
    }

    private static Optional<Integer> number(SipResponse response, String header) {
        return response.headers().first(header).flatMap(SubscriptionState::seconds);
    }

    private void end(Runnable report) {
        if (!over) {
            abandon();
            report.run();
        }
    }

    /** Asks the server to tell nothing more; from then on nothing is reported. */
    void leave(Runnable done) {
        abandon();
        if (!dialog.isBegun()) {
            done.run();
        } else {
            requests.send(dialog.subscribe(events, 0, requests.address()), answer -> done.run());
        }
    }

    /** Does and reports nothing more. */
    void abandon() {
        over = true;
        renewal.cancel();
        patience.cancel();
    }
}
