package io.github.callcard.call;

import io.github.callcard.call.TrackedCall.LegId;
import io.github.callcard.directory.Match;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.hook.LinkLine;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;

/**
 * The signs by which two lines are seen to ring for one call. A switchboard that rings several devices makes a call of its
 * own to each, with Call-IDs that have nothing in common, so the number and the moment have to tell.
 */
final class SameCall {

    /** The longest time between two lines' reports of one call. */
    static final Duration APART = Duration.ofSeconds(3);

    private SameCall() {}

    /** True when a leg that begins now belongs to a call that is known. */
    static boolean begins(TrackedCall call, LegId leg, Instant at, CallDetails details, Match match) {
        if (call.details().direction() != details.direction()
                || call.isSeenOn(leg.line())
                || isByLink(call) != LinkLine.isOf(leg.line())) {
            return false;
        }
        return call.hasSipCallId(details.sipCallId())
                || (areClose(call.startedAt(), at) && isSameNumber(call.details(), call.match(), details, match));
    }

    /** True when two calls that began apart are one, as a number that came late shows. */
    static boolean turnedOut(TrackedCall one, TrackedCall other) {
        return couldBe(one, other) && isSameNumber(one.details(), one.match(), other.details(), other.match());
    }

    /**
     * True when an incoming call that ended unanswered may be one that another line still follows: as long as one of the
     * two has no number, nothing speaks against it.
     */
    static boolean mayGoOnAs(TrackedCall ended, TrackedCall live) {
        return ended.details().direction() == Direction.INCOMING
                && couldBe(ended, live)
                && (hasNoNumber(ended.details(), ended.match()) || hasNoNumber(live.details(), live.match()));
    }

    private static boolean hasNoNumber(CallDetails details, Match match) {
        return details.number().isEmpty() || match.number().isWithheld();
    }

    private static boolean couldBe(TrackedCall one, TrackedCall other) {
        return one != other
                && isByLink(one) == isByLink(other)
                && one.details().direction() == other.details().direction()
                && Collections.disjoint(one.lines(), other.lines())
                && areClose(one.startedAt(), other.startedAt());
    }

    /** Anybody can write a link: it changes no call that a line reports. */
    private static boolean isByLink(TrackedCall call) {
        return call.lines().stream().anyMatch(LinkLine::isOf);
    }

    private static boolean areClose(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(APART) <= 0;
    }

    /** Numbers that are withheld or not there yet are nobody's: they are never the same. */
    static boolean isSameNumber(CallDetails one, Match oneMatch, CallDetails other, Match otherMatch) {
        if (hasNoNumber(one, oneMatch) || hasNoNumber(other, otherMatch)) {
            return false;
        }
        return oneMatch.e164().isPresent()
                ? oneMatch.e164().equals(otherMatch.e164())
                : one.number().equals(other.number());
    }
}
