package io.github.callcard.line;

import org.jspecify.annotations.Nullable;

/**
 * The facts that a line knows about a call and the other party. Texts come from outside and are not trusted.
 *
 * @param direction who called whom
 * @param number the other party as delivered, empty when the line has none yet
 * @param displayName the name the network or the switchboard sent along
 * @param calledNumber the number that was dialled
 * @param diversion the number the call was diverted from
 * @param sipCallId the SIP Call-ID, by which the same call is known on several lines
 */
public record CallDetails(
        Direction direction,
        String number,
        @Nullable String displayName,
        @Nullable String calledNumber,
        @Nullable String diversion,
        @Nullable String sipCallId) {

    /** An incoming call of which only the number is known. */
    public static CallDetails incoming(String number) {
        return new CallDetails(Direction.INCOMING, number, null, null, null, null);
    }

    /** The same call with another number and name, as identified late. */
    public CallDetails identifiedAs(String lateNumber, @Nullable String lateName) {
        return new CallDetails(direction, lateNumber, lateName, calledNumber, diversion, sipCallId);
    }
}
