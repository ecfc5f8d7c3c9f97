package io.github.callcard.demo;

/** The stand-in's treatment of an activity that is to be saved, so that every outcome can be shown. */
public enum ActivityBehaviour {
    /** Stores it and says so. */
    USUAL,
    /** Stores it and breaks the connection before the answer. */
    ANSWER_LOST,
    /** Stores it and answers that it failed. */
    ANSWER_FALSE,
    /** Breaks the connection and stores nothing. */
    REQUEST_LOST,
    /** Stores nothing and answers null, as a failed call does. */
    NULL,
    /** Does not allow it. */
    FORBIDDEN,
    /** Is under maintenance. */
    MAINTENANCE
}
