package io.github.callcard.demo;

/** The stand-in's answer to which kinds of activities there are. */
public enum TaskBehaviour {
    /** Kinds of several types, those of phone calls with their directions. */
    USUAL,
    /** Kinds without a direction. */
    WITHOUT_DIRECTION,
    /** Null, as failed calls answer. */
    NULL,
    /** The usual answer, once it is told another behaviour. */
    SLOW,
    /** An error. */
    FAILING,
    /** Does not allow it. */
    FORBIDDEN
}
