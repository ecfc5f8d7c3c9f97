package io.github.callcard.line.sipwatch;

/** The part that this computer takes in calls whose switchboard does not tell them: decision 0070. */
public enum RingingAlong {
    /** It sees the call and leaves it to the telephones at once: the caller notices nothing, and no end is seen. */
    BRIEFLY,
    /** It says that it rings for as long as the caller waits: ends are seen, and a caller who is turned away hears ringing. */
    THROUGHOUT,
    /** None. */
    OFF
}
