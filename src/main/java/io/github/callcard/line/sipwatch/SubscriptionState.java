package io.github.callcard.line.sipwatch;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The header field Subscription-State of a NOTIFY (RFC 6665, section 4.1.3).
 *
 * @param name {@code active}, {@code pending}, {@code terminated} or another, in small letters
 * @param reason of the end, in small letters, empty where none is given
 * @param expires how long it goes on, in seconds
 * @param retryAfter how long to wait before it is asked for again, in seconds
 */
record SubscriptionState(String name, String reason, Optional<Integer> expires, Optional<Integer> retryAfter) {

    /** Ends after which asking again is of no use. */
    private static final List<String> REFUSALS = List.of("rejected", "noresource", "invariant");

    /** Ends after which it is to be asked for again at once. */
    private static final List<String> AT_ONCE = List.of("deactivated", "timeout");

    private static final Duration PAUSE = Duration.ofSeconds(10);

    static SubscriptionState parse(String value) {
        String[] parts = value.toLowerCase(Locale.ROOT).split(";");
        return new SubscriptionState(
                parts.length == 0 ? "" : parts[0].strip(),
                parameter(parts, "reason").orElse(""),
                parameter(parts, "expires").flatMap(SubscriptionState::seconds),
                parameter(parts, "retry-after").flatMap(SubscriptionState::seconds));
    }

    private static Optional<String> parameter(String[] parts, String name) {
        return Arrays.stream(parts)
                .map(String::strip)
                .filter(part -> part.startsWith(name + "="))
                .map(part -> part.substring(name.length() + 1).strip())
                .findFirst();
    }

    /** A number of seconds as header fields have it, empty where it is none. */
    static Optional<Integer> seconds(String text) {
        String digits = text.strip().split("[^0-9]", 2)[0];
        return digits.isEmpty() || digits.length() > 9 ? Optional.empty() : Optional.of(Integer.valueOf(digits));
    }

    /** True where the server tells what it knows; while the subscription is pending it tells nothing. */
    boolean isActive() {
        return name.equals("active");
    }

    boolean isTerminated() {
        return name.equals("terminated");
    }

    boolean isRefusal() {
        return REFUSALS.contains(reason);
    }

    /** The pause before it is asked for again where the server names none. */
    Duration usualPause() {
        return AT_ONCE.contains(reason) ? Duration.ZERO : PAUSE;
    }
}
