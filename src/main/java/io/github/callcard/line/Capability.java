package io.github.callcard.line;

/** What a line can be asked to do, beyond being watched. */
public enum Capability {
    DIAL,
    ANSWER,
    HANG_UP
}
