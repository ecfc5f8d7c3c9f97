package io.github.callcard.line;

public enum Direction {
    INCOMING,
    OUTGOING
}
