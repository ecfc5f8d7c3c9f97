package io.github.callcard.number;

import java.util.List;
import java.util.OptionalLong;

/**
 * The meaning of a caller string: the numbers it can stand for, the likeliest first.
 *
 * @param raw what the line delivered, unchanged
 * @param kind whether it is a number at all
 * @param readings the E.164 numbers it can stand for; at least one if the kind is {@link Kind#NUMBER}
 * @param extension the internal extension: of {@link Kind#INTERNAL} the whole number, else what came behind the number
 *     ({@code ;ext=12}); empty when there is none
 * @param digits of a number nothing sure could be made of: its digits without leading zeros, to be compared with the ends
 *     of numbers; else empty
 */
public record CallerNumber(String raw, Kind kind, List<Reading> readings, String extension, String digits) {

    public enum Kind {
        /** A telephone number with at least one reading. */
        NUMBER,
        /** Too few digits for a public number: an internal extension, or a service of the network. */
        INTERNAL,
        /** Nothing anybody could be called by. */
        UNREADABLE,
        /** The caller asked not to be shown, or the network does not know. */
        WITHHELD
    }

    /** The way a number was read; the certain ones come first. */
    public enum Form {
        /** It named its country itself: a plus, {@code tel:+} or the region's international prefix. */
        E164,
        /** A valid number of the user's own country, written as at home. */
        NATIONAL,
        /** A repaired number: an outside-line digit taken off, a missing plus supplied. */
        INFERRED,
        /** Digits had to be left out to make it a number: never more than possible. */
        PARTIAL
    }

    /** The repair that a number needed to be read. */
    public enum Repair {
        NONE,
        /** The site's outside-line prefix was taken off. */
        OUTSIDE_LINE,
        /** It begins with a country code: the plus was supplied. */
        MISSING_PLUS,
        /** The international prefix of another country stood before the country code. */
        FOREIGN_PREFIX,
        /** A zero stood before the country code. */
        ZERO_FOR_PLUS,
        /** The site's area code was supplied. */
        AREA_CODE,
        /** A code that hides or shows the caller's number was taken off. */
        SERVICE_CODE,
        /** As long as a number of the country, but in none of its known ranges. */
        UNKNOWN_RANGE,
        /** It is one of several numbers that the text holds, and any of them may be the caller's. */
        ONE_OF_SEVERAL
    }

    /**
     * One number a caller string can stand for.
     *
     * @param e164 country code and number as one integer, without the plus
     * @param repair what had to be done
     * @param affix the digits taken off or supplied; often empty
     * @param certain whether it can be meant in no other way
     */
    public record Reading(long e164, Form form, Repair repair, String affix, boolean certain) {

        /** A number that needed no repair. */
        public Reading(long e164, Form form) {
            this(e164, form, Repair.NONE, "", form == Form.E164 || form == Form.NATIONAL);
        }

        Reading asPartial() {
            return new Reading(e164, Form.PARTIAL, repair, affix, false);
        }

        Reading asOneOfSeveral() {
            return new Reading(e164, Form.PARTIAL, Repair.ONE_OF_SEVERAL, "", false);
        }

        Reading asCertain(boolean sure) {
            return new Reading(e164, form, repair, affix, sure);
        }
    }

    public CallerNumber {
        readings = List.copyOf(readings);
        boolean fits = switch (kind) {
            case NUMBER -> !readings.isEmpty();
            case INTERNAL -> true;
            case UNREADABLE, WITHHELD -> readings.isEmpty();
        };
        if (!fits) {
            throw new IllegalArgumentException("only a number has readings, and it has at least one");
        }
    }

    /** A number without an extension. */
    public CallerNumber(String raw, Kind kind, List<Reading> readings) {
        this(raw, kind, readings, "", "");
    }

    static CallerNumber withheld(String raw) {
        return new CallerNumber(raw, Kind.WITHHELD, List.of());
    }

    static CallerNumber unreadable(String raw) {
        return new CallerNumber(raw, Kind.UNREADABLE, List.of());
    }

    /**
     * The number that the caller string states, its country named or the user's own; empty where it had to be guessed,
     * however likely the guess is.
     */
    public OptionalLong stated() {
        return StatedNumber.of(this, false);
    }

    /** True when the caller's number was kept back. */
    public boolean isWithheld() {
        return kind == Kind.WITHHELD;
    }
}
