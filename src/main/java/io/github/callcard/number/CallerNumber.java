package io.github.callcard.number;

import java.util.List;

/**
 * What a caller string means: the numbers it can stand for, the likeliest first.
 *
 * @param raw what the line delivered, unchanged
 * @param kind whether it is a number at all
 * @param readings the E.164 numbers it can stand for; empty unless the kind is {@link Kind#NUMBER}
 */
public record CallerNumber(String raw, Kind kind, List<Reading> readings) {

    public enum Kind {
        /** A telephone number with at least one reading. */
        NUMBER,
        /** Digits too few or too odd to be anybody's public number: an internal extension, a service code. */
        UNREADABLE,
        /** The caller asked not to be shown, or the network does not know. */
        WITHHELD
    }

    /** How a number was read; what was certain comes first. */
    public enum Form {
        /** It named its country itself: a plus, {@code tel:+} or the region's international prefix. */
        E164,
        /** A valid number of the user's own country, written as at home. */
        NATIONAL,
        /** A repaired number: an outside-line digit taken off, a missing plus supplied. */
        INFERRED
    }

    /**
     * One number a caller string can stand for.
     *
     * @param e164 country code and number as one integer, without the plus
     */
    public record Reading(long e164, Form form) {}

    public CallerNumber {
        readings = List.copyOf(readings);
        if (readings.isEmpty() == (kind == Kind.NUMBER)) {
            throw new IllegalArgumentException("only a number has readings, and it has at least one");
        }
    }

    static CallerNumber of(String raw, List<Reading> readings) {
        return new CallerNumber(raw, readings.isEmpty() ? Kind.UNREADABLE : Kind.NUMBER, readings);
    }

    static CallerNumber withheld(String raw) {
        return new CallerNumber(raw, Kind.WITHHELD, List.of());
    }

    /** Whether the caller's number was kept back. */
    public boolean isWithheld() {
        return kind == Kind.WITHHELD;
    }
}
