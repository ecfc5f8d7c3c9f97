package io.github.callcard.superoffice;

import io.github.callcard.directory.PlainText;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.words.Sentence;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** The meaning, for the user, of an answer with another status than success. */
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

    /** @param says the server's own words, fit to be shown; empty when it has none */
    SuperOfficeException of(int status, HttpHeaders headers, String says) {
        if (status >= 300 && status < 400 && status != 304) {
            return new SuperOfficeException(Kind.MOVED, sentOn(headers));
        }
        return switch (status) {
            case 401 ->
                refused(
                        Kind.REFUSED_SIGN_IN,
                        Sentence.of(
                                "{0} refused the sign-in; check user name and password, or sign in again.", address),
                        says);
            case 403 ->
                refused(
                        Kind.FORBIDDEN,
                        Sentence.of(
                                "{0} does not allow this user to {1}; ask your SuperOffice administrator.",
                                address, purpose.action()),
                        says);
            case 407 ->
                new SuperOfficeException(
                        Kind.PROXY,
                        Sentence.of(
                                "The network's proxy wants a sign-in before it lets Callcard through to {0}; ask your"
                                        + " network administrator.",
                                address));
            case 404, 405, 410 -> missing(says);
            case 400, 409, 422 -> turnedDown(status, says);
            case 421 ->
                new SuperOfficeException(
                        Kind.MOVED,
                        Sentence.of("The tenant has moved away from {0}; sign in again to find it.", address));
            case 429, 503 -> busy(headers, says);
            default -> failed(status, says);
        };
    }

    private static SuperOfficeException refused(Kind kind, Sentence sentence, String says) {
        return new SuperOfficeException(kind, ServerWords.after(sentence, says));
    }

    private SuperOfficeException failed(int status, String says) {
        return refused(
                Kind.SERVER_ERROR,
                Sentence.of(
                        "{0} failed with HTTP status {1}; try again later, and ask your SuperOffice administrator if it"
                                + " keeps happening.",
                        address, status),
                says);
    }

    /** Asking for caller ids in the same way helps as soon as the server is mended; anything else stays as wrong as it is. */
    private SuperOfficeException turnedDown(int status, String says) {
        return purpose.thing() == null
                ? failed(status, says)
                : refused(
                        Kind.FORBIDDEN,
                        Sentence.of(
                                "{0} refused the request to {1}; ask your SuperOffice administrator.",
                                address, purpose.action()),
                        says);
    }

    private SuperOfficeException missing(String says) {
        Sentence thing = purpose.thing();
        return thing == null
                ? refused(
                        Kind.NOT_SUPEROFFICE,
                        Sentence.of("There is no SuperOffice Web API at {0}; check the server address.", address),
                        says)
                : refused(
                        Kind.NOT_FOUND,
                        Sentence.of("There is no {0} at {1}; it may have been deleted in SuperOffice.", thing, address),
                        says);
    }

    /** A redirect is not followed: it would carry the credential to whoever it names. */
    private Sentence sentOn(HttpHeaders headers) {
        String target = PlainText.of(headers.firstValue("Location").orElse("")).replaceAll("[?#].*", "");
        return target.isEmpty()
                ? Sentence.of(
                        "{0} redirects elsewhere; if that is your SuperOffice enter it as the server address, otherwise"
                                + " check the address.",
                        address)
                : Sentence.of(
                        "{0} redirects to {1}; if that is your SuperOffice enter it as the server address, otherwise check"
                                + " the address.",
                        address, target);
    }

    private SuperOfficeException busy(HttpHeaders headers, String says) {
        Duration wait = retryAfter(headers.firstValue("Retry-After").orElse(""));
        Sentence sentence = wait == null
                ? Sentence.of("{0} is busy or under maintenance; try again later.", address)
                : Sentence.of("{0} is busy or under maintenance; try again in {1}.", address, words(wait));
        return new SuperOfficeException(Kind.BUSY, ServerWords.after(sentence, says), null, wait);
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

    private static Sentence words(Duration wait) {
        return wait.compareTo(Duration.ofMinutes(2)) < 0
                ? Sentence.counted(wait.toSeconds(), "{0} second", "{0} seconds")
                : Sentence.counted((wait.toSeconds() + 59) / 60, "{0} minute", "{0} minutes");
    }
}
