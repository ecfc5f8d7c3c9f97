package io.github.callcard.directory;

/** The way a number led to its callers, the surest first. */
public enum Quality {
    /** The number named its country and is in the directory as it stands. */
    EXACT,
    /** A national number, read in the user's country. */
    NATIONAL,
    /** A repaired number: an outside-line digit taken off, a missing plus supplied. */
    INFERRED,
    /** An internal extension of a colleague. */
    EXTENSION,
    /** Somebody at a company whose block of numbers it lies in. */
    COMPANY,
    /** Only the last digits agree: shown as possible, never as certain. */
    POSSIBLE,
    /** Nobody the directory knows. */
    NONE
}
