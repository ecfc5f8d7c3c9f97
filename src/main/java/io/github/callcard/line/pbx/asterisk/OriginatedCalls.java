package io.github.callcard.line.pbx.asterisk;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The calls that the user asked for, until his telephone was lifted or Asterisk says why it was not
 * ({@code OriginateResponse}). A telephone that Asterisk does not know by one device is tried by the next one. Safe to use from
 * any thread.
 */
final class OriginatedCalls {

    private static final String SUCCESS = "Success";

    private static final String RINGING = "5";

    /** The cause of a hanging up (Q.850): user busy. Most telephones that are turned away say so, too. */
    private static final String BUSY = "17";

    private final AsteriskSettings asterisk;
    private final ManagerActions actions;
    private final UserRequests requests;
    private final AsteriskCalls calls;
    private final Duration limit;

    /** By the ids of their actions. */
    private final Map<String, Attempt> open = new ConcurrentHashMap<>();

    /** The telephone by one of its devices. For the session's thread, but for what is final. */
    private static final class Attempt {

        private final String channelId = "callcard-" + UUID.randomUUID();
        private final String number;
        private final List<String> devices;
        private final CompletableFuture<Void> outcome;
        private boolean rang;
        private boolean isRefused;
        private String cause = "";

        /** @param devices the first of which is called now */
        Attempt(String number, List<String> devices, CompletableFuture<Void> outcome) {
            this.number = number;
            this.devices = devices;
            this.outcome = outcome;
        }
    }

    /** @param patience how long Asterisk may take beyond the ringing, before nothing more is expected of it */
    OriginatedCalls(
            AsteriskSettings asterisk,
            ManagerActions actions,
            UserRequests requests,
            AsteriskCalls calls,
            Duration patience) {
        this.asterisk = asterisk;
        this.actions = actions;
        this.requests = requests;
        this.calls = calls;
        this.limit = ManagerActions.RINGS_AT_MOST.plus(patience);
    }

    /**
     * Has the user's telephone ring, and call a number once it is lifted.
     *
     * @return completes when it was lifted, was not, or nothing is heard of it; fails with a {@link SentenceException} when it
     *     could not ring
     */
    CompletionStage<Void> dial(String number) {
        CompletableFuture<Void> outcome = new CompletableFuture<>();
        begin(new Attempt(number, calls.devices(), outcome));
        return outcome.completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS);
    }

    private void begin(Attempt attempt) {
        ManagerAction action = actions.dial(asterisk, attempt.devices.getFirst(), attempt.number, attempt.channelId);
        calls.dial(attempt.channelId, attempt.number);
        open.put(action.id(), attempt);
        var unused = attempt.outcome.whenComplete((done, failure) -> open.remove(action.id()));
        requests.ask(action).whenComplete((done, failure) -> {
            if (failure != null) {
                attempt.outcome.completeExceptionally(failure);
            }
        });
    }

    /** Takes an event, of whatever it is. On the session's thread. */
    void on(ManagerMessage event) {
        switch (event.event()) {
            case "Newstate" ->
                of(event)
                        .ifPresent(attempt ->
                                attempt.rang |= event.text("ChannelState").equals(RINGING));
            case "Hangup" -> of(event).ifPresent(attempt -> hungUp(attempt, event.text("Cause")));
            case "OriginateResponse" -> {
                @Nullable Attempt attempt = open.get(event.text("ActionID"));
                if (attempt != null) {
                    answered(attempt, event.text("Response").equals(SUCCESS));
                }
            }
            default -> {}
        }
    }

    private void hungUp(Attempt attempt, String cause) {
        attempt.cause = cause;
        if (attempt.isRefused) {
            refused(attempt);
        }
    }

    /** Asterisk tells that the telephone was not lifted before or after it tells of the channel why. */
    private void answered(Attempt attempt, boolean lifted) {
        attempt.isRefused = !lifted;
        if (lifted) {
            attempt.outcome.complete(null);
        } else if (!attempt.rang || !attempt.cause.isEmpty()) {
            refused(attempt);
        }
    }

    private Optional<Attempt> of(ManagerMessage event) {
        String id = event.text("Uniqueid");
        return open.values().stream()
                .filter(attempt -> attempt.channelId.equals(id))
                .findFirst();
    }

    private void refused(Attempt attempt) {
        if (attempt.cause.equals(BUSY)) {
            fail(attempt, Sentence.of("The telephone of {0} is busy.", asterisk.extension()));
        } else if (attempt.rang) {
            attempt.outcome.complete(null); // the user did not want to
        } else if (attempt.devices.size() > 1) {
            open.values().remove(attempt);
            begin(new Attempt(attempt.number, attempt.devices.subList(1, attempt.devices.size()), attempt.outcome));
        } else {
            fail(
                    attempt,
                    Sentence.of(
                            "{0} does not reach the telephone of {1}; look whether it is on.",
                            asterisk.host(), asterisk.extension()));
        }
    }

    private static void fail(Attempt attempt, Sentence sentence) {
        attempt.outcome.completeExceptionally(new SentenceException(sentence));
    }

    /** The connection ended: nothing more will be heard. */
    void abandon() {
        List.copyOf(open.values())
                .forEach(attempt -> fail(
                        attempt,
                        Sentence.of(
                                "The connection to {0} broke; look whether your telephone rings.", asterisk.host())));
    }
}
