package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps this computer registered as one more device of the account, as long as there is another and none is removed for it. The
 * registrar is asked before and after, at each renewal, too; a device that it removed for this one is put back, and this one is
 * taken away.
 */
final class RingAlong {

    /** Learns what comes of it. Everything but {@link #registered} is its end. */
    interface Listener {

        /** This device is registered beside the others. Told at each renewal, too. */
        void registered();

        /** No other device is registered, so that this one might take the only place. */
        void alone();

        /** The registrar takes no further device: by a response's status, or 0 where it gave the place to another. */
        void noRoom(int status);

        /** The registrar had removed another device, which is back now. */
        void inTheWay();

        /** A sign-in was refused. */
        void refused(Answer.Refused refusal);

        /** The registrar does not answer, or has trouble of its own. */
        void silent();
    }

    private static final int TOO_BRIEF = 423;
    private static final int MOST_SECONDS = 86_400;

    private final Contacts contacts;
    private final Timers timers;
    private final InstantSource clock;
    private final Displaced displaced;
    private final Listener listener;
    private int seconds;
    private Step step = Step.RESTING;
    private boolean isAdded;
    private boolean isRegistered;
    private Instant registeredUntil = Instant.MIN;
    private @Nullable Runnable leaving;
    private boolean over;
    private Timer renewal = () -> {};

    /** The progress of a renewal. */
    private enum Step {
        RESTING,
        LOOKING,
        /** This device is being added, and another may have been removed for it. */
        CHANGING
    }

    /**
     * @param seconds how long a registration is asked for
     * @param clock the time of day, which goes on while this computer sleeps
     * @param displaced outlives this device
     */
    RingAlong(
            Contacts contacts,
            int seconds,
            Timers timers,
            InstantSource clock,
            Displaced displaced,
            Listener listener) {
        this.contacts = contacts;
        this.seconds = seconds;
        this.timers = timers;
        this.clock = clock;
        this.displaced = displaced;
        this.listener = listener;
    }

    void begin() {
        step = Step.LOOKING;
        contacts.look(answer -> ifAccepted(answer, before -> {
            List<NameAddress> others = contacts.others(before);
            if (others.isEmpty()) {
                takeAway(listener::alone);
            } else if (isRegistered
                    && !contacts.hasOwn(before)
                    && clock.instant().isBefore(registeredUntil)) {
                end(() -> listener.noRoom(0)); // another device took this one's place and is to keep it
            } else {
                add(others, contacts.former(before));
            }
        }));
    }

    /** Renews the registration now, since it may have run out while this computer slept. */
    void refresh() {
        if (isRegistered && step == Step.RESTING) {
            renewal.cancel();
            begin();
        }
    }

    private void add(List<NameAddress> others, List<NameAddress> former) {
        step = Step.CHANGING;
        displaced.mayBe(others, clock.instant());
        contacts.add(seconds, former, answer -> {
            if (answer instanceof Answer.Response given
                    && given.response().status() == TOO_BRIEF
                    && isLongerNow(given.response())) {
                add(others, former);
            } else {
                if (answer instanceof Answer.Response refused
                        && !refused.response().isSuccess()) {
                    displaced.settled();
                }
                ifAccepted(answer, response -> {
                    isAdded = true;
                    contacts.look(after -> ifAccepted(after, this::compare));
                });
            }
        });
    }

    private boolean isLongerNow(SipResponse response) {
        int before = seconds;
        seconds = response.headers()
                .first("Min-Expires")
                .flatMap(SubscriptionState::seconds)
                .filter(least -> least <= MOST_SECONDS)
                .orElse(before);
        return seconds > before;
    }

    private void compare(SipResponse look) {
        List<NameAddress> gone = displaced.gone(contacts.others(look), clock.instant());
        displaced.settled();
        if (!gone.isEmpty()) {
            restore(gone);
        } else if (leaving != null) {
            takeAway(leaving);
        } else if (!contacts.hasOwn(look)) {
            takeAway(() -> listener.noRoom(0)); // it was taken and not kept
        } else {
            rest(Math.min(seconds, contacts.secondsLeft(look).orElse(seconds)));
        }
    }

    /** @param given how long the registration lasts, of which the registrar may give less than was asked for */
    private void rest(int given) {
        step = Step.RESTING;
        registeredUntil = clock.instant().plusSeconds(given);
        renewal =
                timers.after(Duration.ofSeconds(Math.max(1, given > 30 ? given - 10 : given - given / 3)), this::begin);
        isRegistered = true;
        listener.registered();
    }

    /** Takes this device away first: where there is one place, it is free then. */
    private void restore(List<NameAddress> gone) {
        isAdded = false;
        contacts.remove(removed -> contacts.putBack(gone, restored -> end(listener::inTheWay)));
    }

    private void ifAccepted(Answer answer, Consumer<SipResponse> next) {
        if (over) {
            return;
        }
        switch (answer) {
            case Answer.Silence silence -> end(listener::silent);
            case Answer.Refused refused -> end(() -> listener.refused(refused));
            case Answer.Response given -> {
                SipResponse response = given.response();
                if (response.isSuccess()) {
                    next.accept(response);
                } else if (response.status() >= 500 || isRegistered) {
                    end(listener::silent);
                } else {
                    end(() -> listener.noRoom(response.status()));
                }
            }
        }
    }

    private void end(Runnable report) {
        if (leaving != null) {
            takeAway(leaving);
        } else if (!over) {
            abandon();
            report.run();
        }
    }

    /**
     * Takes this device away where it is registered; from then on nothing is reported. A change that is under way comes to its
     * end before, as a device that was removed for this one has to be put back.
     */
    void leave(Runnable done) {
        renewal.cancel();
        if (step == Step.CHANGING && !over) {
            leaving = done;
        } else {
            takeAway(done);
        }
    }

    private void takeAway(Runnable done) {
        abandon();
        if (isAdded) {
            contacts.remove(answer -> done.run());
        } else {
            done.run();
        }
    }

    /** Does and reports nothing more. */
    void abandon() {
        over = true;
        renewal.cancel();
    }
}
