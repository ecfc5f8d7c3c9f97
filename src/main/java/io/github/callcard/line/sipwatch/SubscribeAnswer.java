package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** The meaning of a server's answer to a SUBSCRIBE (RFC 6665, section 4.1). */
sealed interface SubscribeAnswer {

    /** The longest subscription that is asked for, a day. */
    int MOST_SECONDS = 86_400;

    /** An answer that grants no time: the state is told once. */
    int ONLY_ONCE = 200;

    int TOO_BRIEF = 423;
    int NO_SUBSCRIPTION = 481;
    int NOT_IMPLEMENTED = 501;

    /** Answers to a renewal that are no judgement on the subscription. */
    List<Integer> PASSING = List.of(408, 480, 481, 491);

    Duration PASSING_PAUSE = Duration.ofSeconds(10);
    Duration LONGEST_PAUSE = Duration.ofMinutes(10);

    /**
     * The server takes it.
     *
     * @param seconds how long it lasts, 1 or more; empty where the server does not say
     */
    record Accepted(Optional<Integer> seconds) implements SubscribeAnswer {}

    /** It has to be asked for so many seconds at least. */
    record TooBrief(int least) implements SubscribeAnswer {}

    /** It is over, and may be asked for again after a pause. */
    record Over(Duration pause) implements SubscribeAnswer {}

    /** The server does not tell that. */
    record Refused(int status) implements SubscribeAnswer {}

    /**
     * Answers after which a fetch is of no use: there is no such extension, method or package, or a telephone said so to which the
     * request was handed.
     */
    List<Integer> NOT_TO_BE_FETCHED = List.of(0, 404, 405, 408, 410, 480, 481, 484, 489, 501, 604);

    /**
     * Reads an answer.
     *
     * @param asked the seconds that were asked for
     * @param isRenewal false for the first answer of a dialog: 408, 480 and 481 come from a telephone then, to which the server
     *     handed the request and which does not tell either
     */
    static SubscribeAnswer of(SipResponse response, int asked, boolean isRenewal) {
        int status = response.status();
        Optional<Integer> least = number(response, "Min-Expires")
                .filter(seconds -> status == TOO_BRIEF && seconds > asked && seconds <= MOST_SECONDS);
        if (response.isSuccess()) {
            Optional<Integer> given = number(response, "Expires");
            boolean lastsForNoTime = given.filter(seconds -> seconds == 0).isPresent();
            return lastsForNoTime && !isRenewal ? new Refused(ONLY_ONCE) : new Accepted(given.filter(time -> time > 0));
        }
        if (least.isPresent()) {
            return new TooBrief(least.get());
        }
        if (isRenewal && status == NO_SUBSCRIPTION) {
            return new Over(Duration.ZERO);
        }
        if (isServersTrouble(status) || (isRenewal && PASSING.contains(status))) {
            return new Over(pause(number(response, "Retry-After"), PASSING_PAUSE));
        }
        return new Refused(status);
    }

    /** Reads the answer to a request that asks for the state once. */
    static SubscribeAnswer ofFetch(SipResponse response) {
        return response.isSuccess() ? new Accepted(Optional.empty()) : of(response, 0, true);
    }

    private static boolean isServersTrouble(int status) {
        return status >= 500 && status < 600 && status != NOT_IMPLEMENTED;
    }

    /** The pause that a server asks for, ten minutes at most. */
    static Duration pause(Optional<Integer> given, Duration usual) {
        Duration pause = given.map(Duration::ofSeconds).orElse(usual);
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static Optional<Integer> number(SipResponse response, String header) {
        return response.headers().first(header).flatMap(SubscriptionState::seconds);
    }
}
