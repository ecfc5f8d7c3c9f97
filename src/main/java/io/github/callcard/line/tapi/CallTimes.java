package io.github.callcard.line.tapi;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The times at which something is due of one call that nothing else brings about. Part of {@link TapiCall}, guarded as
 * that is.
 */
final class CallTimes {

    private @Nullable Instant endsAt;
    private @Nullable Instant completeAt;
    private @Nullable Instant releaseAt;
    private Instant lastHeard;
    private Instant lastChecked;

    CallTimes(Instant now) {
        lastHeard = now;
        lastChecked = now;
    }

    void heard(Instant now) {
        lastHeard = now;
        lastChecked = now;
    }

    void checked(Instant now) {
        lastChecked = now;
    }

    boolean isCheckDue(Duration check, Instant now) {
        return isDue(lastChecked.plus(check), now);
    }

    /** True when nothing was heard of it for so long. */
    boolean isSilent(Duration limit, Instant now) {
        return isDue(lastHeard.plus(limit), now);
    }

    /** @param until when a number that is being dialled counts as complete, null when no digits are waited for */
    void awaitDigits(@Nullable Instant until) {
        completeAt = until;
    }

    boolean awaitsDigits() {
        return completeAt != null;
    }

    boolean isNumberDue(Instant now) {
        return isDue(completeAt, now);
    }

    /** @param at when the call, which is over, ends unless another id took it over; null when it has ended */
    void endAt(@Nullable Instant at) {
        endsAt = at;
    }

    boolean isEndDue(Instant now) {
        return isDue(endsAt, now);
    }

    /** Its driver, which said DISCONNECTED, is waited for no longer than that. */
    void releaseAt(Instant at) {
        releaseAt = at;
    }

    boolean isReleaseDue(Instant now) {
        return isDue(releaseAt, now);
    }

    /** The call goes on under another id, of which was heard then. */
    void goOnAs(CallTimes other) {
        heard(other.lastHeard);
        endsAt = null;
        releaseAt = null;
    }

    private static boolean isDue(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }

    /**
     * The next time at which something is due.
     *
     * @param over whether the call is over on every handle, so that it may be let go
     */
    Instant next(Duration check, boolean over) {
        return Stream.of(endsAt, completeAt, over ? releaseAt : null)
                .filter(Objects::nonNull)
                .reduce(lastChecked.plus(check), (one, other) -> other.isBefore(one) ? other : one);
    }
}
