package io.github.callcard.line;

/** The way a call ended, as far as its line knows. */
public enum Outcome {
    /** It was answered at this line and has been hung up. */
    COMPLETED,
    /** The caller gave up, or nobody answered. */
    MISSED,
    /** Another device of the same user took it. */
    ANSWERED_ELSEWHERE,
    /** It was turned down here or at another device. */
    DECLINED,
    /** It did not come about: busy, no such number, a fault. */
    FAILED,
    /** The line lost sight of it. */
    UNKNOWN
}
