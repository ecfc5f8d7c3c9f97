package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.line.pbx.SwitchboardException;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** A connection that is signed in, until it ends. Read on one thread; asked from any. */
final class ManagerSession {

    private final ManagerConnection connection;
    private final ManagerActions actions;
    private final AsteriskSettings asterisk;
    private final Clock clock;
    private final Timing timing;
    private final AsteriskCalls calls;
    private final ManagerNotes notes;
    private final UserRequests requests;
    private final OriginatedCalls originated;
    private final HearingCheck hearing;
    private Instant woken;
    private long heardAt = System.nanoTime();
    private long pingedAt;
    private boolean pinged;

    ManagerSession(
            ManagerConnection connection,
            ManagerActions actions,
            AsteriskSettings asterisk,
            Clock clock,
            Timing timing,
            AsteriskCalls calls,
            ManagerNotes notes) {
        this.connection = connection;
        this.actions = actions;
        this.asterisk = asterisk;
        this.clock = clock;
        this.timing = timing;
        this.calls = calls;
        this.notes = notes;
        this.requests = new UserRequests(connection::send, timing.patience());
        this.originated = new OriginatedCalls(asterisk, actions, requests, calls, timing.patience());
        this.hearing = new HearingCheck(timing, calls);
        this.woken = clock.instant();
    }

    /**
     * Takes what Asterisk tells, until the connection ends.
     *
     * @param early what it told before
     * @throws IOException always, in the end
     */
    void follow(List<ManagerMessage> early) throws IOException {
        try {
            early.forEach(this::take);
            while (true) {
                step();
            }
        } finally {
            originated.abandon();
        }
    }

    private void step() throws IOException {
        try {
            ManagerMessage message = connection.next();
            heardAt = System.nanoTime();
            pinged = false;
            take(message);
        } catch (SocketTimeoutException awake) {
            check();
        }
        woken = clock.instant();
    }

    private void take(ManagerMessage message) {
        if (!message.isEvent()) {
            requests.answered(message);
        } else if (!hearing.takes(message)) {
            if (message.concerns(asterisk.phone())) {
                notes.told(message);
            }
            if (message.event().equals("Status")) {
                calls.looked(message);
            } else {
                calls.on(message);
                originated.on(message);
            }
        }
    }

    private void check() throws IOException {
        Duration slept = Duration.between(woken, clock.instant());
        if (slept.compareTo(timing.check().plus(timing.asleep())) > 0) {
            throw new SocketException("this computer slept for " + slept.toSeconds() + " s");
        }
        long now = System.nanoTime();
        if (pinged && now - pingedAt > timing.patience().toNanos()) {
            throw new SocketException("Asterisk does not answer any more");
        }
        if (!pinged && now - heardAt > timing.silence().toNanos()) {
            pinged = true;
            pingedAt = now;
            connection.send(actions.ping());
        }
        if (hearing.isDeaf()) {
            throw new SwitchboardException(AsteriskFaults.withoutRights(asterisk), false);
        }
        if (hearing.isDue(now)) {
            connection.send(hearing.look(actions.lookThrough(), now));
        }
    }

    /** Asks about one channel; the answer goes to the calls. */
    void look(String channel) {
        connection.send(actions.look(channel));
    }

    CompletionStage<Void> dial(String number) {
        return originated.dial(number);
    }

    CompletionStage<Void> hangUp(String channel) {
        return requests.ask(actions.hangUp(channel));
    }
}
