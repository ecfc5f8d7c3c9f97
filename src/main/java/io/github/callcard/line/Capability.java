package io.github.callcard.line;

/** A thing that a line can be asked to do, beyond being watched. */
public enum Capability {
    DIAL,
    ANSWER,
    HANG_UP
}
