package io.github.callcard.superoffice;

import io.github.callcard.directory.PlainText;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** What an answer with another status than success means to the user. */
final class Refusal {

    /** Nobody is sent away for longer; some servers send absurd values. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(24);

    private final ServerAddress address;
    private final Clock clock;
    private final RequestPurpose purpose;

    Refusal(ServerAddress address, Clock clock) {
        this(address, clock, RequestPurpose.CALLER_IDS);
    }

    Refusal(ServerAddress address, Clock clock, RequestPurpose purpose) {
        this.address = address;
        this.clock = clock;
        this.purpose = purpose;
    }

    /** @param says the server's own words, ready to stand in a sentence; may be empty */
    SuperOfficeException of(int status, HttpHeaders headers, String says) {
        if (status >= 300 && status < 400 && status != 304) {
            return new SuperOfficeException(Kind.MOVED, sentOn(headers));
        }
        return switch (status) {
            case 401 ->
                new SuperOfficeException(
                        Kind.REFUSED_SIGN_IN,
                        address + " refused the sign-in" + says + "; check user name and password, or sign in again.");
            case 403 ->
                new SuperOfficeException(
                        Kind.FORBIDDEN,
                        address + " does not allow this user to " + purpose.action() + says
                                + "; ask your SuperOffice administrator.");
            case 407 ->
                new SuperOfficeException(
                        Kind.PROXY,
                        "The network's proxy wants a sign-in before it lets Callcard through to " + address
                                + "; ask your network administrator.");
            case 404, 405, 410 -> missing(says);
            case 400, 409, 422 -> turnedDown(status, says);
            case 421 ->
                new SuperOfficeException(
                        Kind.MOVED, "The tenant has moved away from " + address + "; sign in again to find it.");
            case 429, 503 -> busy(headers, says);
            default -> failed(status, says);
        };
    }

    private SuperOfficeException failed(int status, String says) {
        return new SuperOfficeException(
                Kind.SERVER_ERROR,
                address + " failed with HTTP status " + status + says
                        + "; try again later, and ask your SuperOffice administrator if it keeps happening.");
    }

    /** Asking for caller ids in the same way helps as soon as the server is mended; anything else stays as wrong as it is. */
    private SuperOfficeException turnedDown(int status, String says) {
        return purpose.thing().isEmpty()
                ? failed(status, says)
                : new SuperOfficeException(
                        Kind.FORBIDDEN,
                        address + " refused the request to " + purpose.action() + says
                                + "; ask your SuperOffice administrator.");
    }

    private SuperOfficeException missing(String says) {
        String thing = purpose.thing();
        return thing.isEmpty()
                ? new SuperOfficeException(
                        Kind.NOT_SUPEROFFICE,
                        "There is no SuperOffice Web API at " + address + says + "; check the server address.")
                : new SuperOfficeException(
                        Kind.NOT_FOUND,
                        "There is no " + thing + " at " + address + says
                                + "; it may have been deleted in SuperOffice.");
    }

    /** A redirect is not followed: it would carry the credential to whoever it names. */
    private String sentOn(HttpHeaders headers) {
        String target = PlainText.of(headers.firstValue("Location").orElse(""));
        String where = target.isEmpty() ? "elsewhere" : "to " + target.replaceAll("[?#].*", "");
        return address + " sends on " + where
                + "; if that is your SuperOffice enter it as the server address, otherwise check the address.";
    }

    private SuperOfficeException busy(HttpHeaders headers, String says) {
        Duration wait = retryAfter(headers.firstValue("Retry-After").orElse(""));
        String when = wait == null ? "try again later." : "try again in " + words(wait) + ".";
        return new SuperOfficeException(
                Kind.BUSY, address + " is busy or under maintenance" + says + "; " + when, null, wait);
    }

    /** Seconds, or a date of HTTP (RFC 9110, 10.2.3); null when it is neither. */
    private @Nullable Duration retryAfter(String value) {
        String text = value.strip();
        if (text.matches("\\d+")) {
            return text.length() > 9 ? LONGEST_WAIT : bounded(Duration.ofSeconds(Long.parseLong(text)));
        }
        try {
            Instant then = ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            return bounded(Duration.between(clock.instant(), then));
        } catch (DateTimeException neither) {
            return null;
        }
    }

    private static Duration bounded(Duration wait) {
        if (wait.isNegative()) {
            return Duration.ZERO;
        }
        return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
    }

    private static String words(Duration wait) {
        if (wait.compareTo(Duration.ofMinutes(2)) < 0) {
            return wait.toSeconds() == 1 ? "1 second" : wait.toSeconds() + " seconds";
        }
        return (wait.toSeconds() + 59) / 60 + " minutes";
    }
}
