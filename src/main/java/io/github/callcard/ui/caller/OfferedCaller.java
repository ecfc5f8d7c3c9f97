package io.github.callcard.ui.caller;

import io.github.callcard.directory.CallerId;

/**
 * One of several callers of a number, for the user to choose.
 *
 * @param mark whether it is who was chosen
 * @param reason why it may be they, in words; may be empty
 */
public record OfferedCaller(CallerId caller, Mark mark, String reason) {

    /** The choice among the callers, as far as it was made. */
    public enum Mark {
        NONE,
        /** When the number called before. */
        LAST_TIME,
        /** During this call. */
        NOW
    }

    public OfferedCaller with(Mark other) {
        return new OfferedCaller(caller, other, reason);
    }
}
