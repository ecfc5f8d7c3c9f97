package io.github.callcard.directory.search;

import io.github.callcard.number.E164;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Typed digits as a part of numbers. A pattern is compared with numbers that are written as one digit in four bits, so that
 * a million of them take some milliseconds.
 *
 * @param pattern the digits, the last in the lowest four bits
 * @param count how many they are
 * @param where the places of a number at which they count
 */
record TypedDigits(long pattern, int count, Where where) {

    /** The places of a number at which typed digits count. */
    enum Where {
        /** The beginning, as behind a plus. */
        START,
        /** Behind the user's country code, or further on, as behind a trunk prefix. */
        BEHIND_COUNTRY,
        ANYWHERE
    }

    private static final int BITS = 4;
    private static final long DIGIT = 0xF;

    /** A 1 in every four bits. */
    private static final long EVERY = 0x1111_1111_1111_1111L;

    private static final int FEWEST_INSIDE = 2;
    private static final int HALF = 100_000_000;

    /**
     * The meanings of typed digits; none where there are too many for a number.
     *
     * @param typed digits, perhaps behind a plus
     */
    static List<TypedDigits> of(String typed) {
        List<TypedDigits> meanings = new ArrayList<>();
        if (typed.startsWith("+")) {
            of(typed.substring(1), Where.START).ifPresent(meanings::add);
        } else if (typed.startsWith("00")) {
            of(typed.substring(2), Where.START).ifPresent(meanings::add);
            of(typed, Where.ANYWHERE).ifPresent(meanings::add);
        } else {
            of(typed, Where.ANYWHERE).ifPresent(meanings::add);
            if (typed.startsWith("0")) {
                of(typed.substring(1), Where.BEHIND_COUNTRY).ifPresent(meanings::add);
            }
        }
        return meanings;
    }

    /** The digits themselves; empty where there are none, or more than a number has. */
    static Optional<TypedDigits> of(String digits, Where where) {
        if (digits.isEmpty() || digits.length() > E164.MOST_DIGITS) {
            return Optional.empty();
        }
        long pattern = 0;
        for (int i = 0; i < digits.length(); i++) {
            pattern = (pattern << BITS) | (digits.charAt(i) - '0');
        }
        return Optional.of(new TypedDigits(pattern, digits.length(), where));
    }

    /**
     * The place of the digits in a number, as {@link Strength} names places; 0 for nowhere.
     *
     * @param country the user's country code, which need not be typed; 0 where there is none
     */
    int placeIn(long number, int country) {
        long written = decimals(number);
        if (!mayHold(written)) {
            return 0;
        }
        int atStart = length(written) - BITS * count;
        if (atStart < 0) {
            return 0;
        }
        long mask = (1L << (BITS * count)) - 1;
        if (where != Where.BEHIND_COUNTRY && ((written >>> atStart) & mask) == pattern) {
            return Strength.BEGINNING;
        }
        if (where == Where.START) {
            return 0;
        }
        int prefix = BITS * E164.length(country);
        int behind = atStart - prefix;
        if (prefix > 0
                && behind >= 0
                && ((written >>> behind) & mask) == pattern
                && written >>> (length(written) - prefix) == decimals(country)) {
            return Strength.BEGINNING;
        }
        if (count < FEWEST_INSIDE) {
            return 0;
        }
        if ((written & mask) == pattern) {
            return Strength.ENDING;
        }
        for (int shift = BITS; shift <= atStart; shift += BITS) {
            if (((written >>> shift) & mask) == pattern) {
                return Strength.INSIDE;
            }
        }
        return 0;
    }

    /** False where the last two digits of the pattern stand nowhere one after the other, as in nearly every number. */
    private boolean mayHold(long written) {
        long last = zeros(written ^ ((pattern & DIGIT) * EVERY));
        return count == 1
                ? last != 0
                : (last & (zeros(written ^ (((pattern >>> BITS) & DIGIT) * EVERY)) >>> BITS)) != 0;
    }

    /** A bit in every four that are 0, and now and then in the four above them. */
    private static long zeros(long digits) {
        return (digits - EVERY) & ~digits & (EVERY << (BITS - 1));
    }

    /** The bits that the digits of a written number take. */
    private static int length(long written) {
        return (Long.SIZE - Long.numberOfLeadingZeros(written) + BITS - 1) / BITS * BITS;
    }

    /** A number of 15 digits at most, one digit in four bits. */
    static long decimals(long number) {
        return (eight((int) (number / HALF)) << 32) | eight((int) (number % HALF));
    }

    /** Parts eight digits into fours, pairs and single digits, all of a kind at once; divisions are multiplications. */
    private static long eight(int number) {
        long fours = ((long) (number / 10_000) << 32) | (number % 10_000);
        long hundreds = ((fours * 5_243) >>> 19) & 0x0000_007F_0000_007FL;
        long pairs = (hundreds << 16) | (fours - hundreds * 100);
        long tens = ((pairs * 103) >>> 10) & 0x000F_000F_000F_000FL;
        long digits = (tens << BITS) | (pairs - tens * 10);
        digits = (digits | (digits >>> 8)) & 0x0000_FFFF_0000_FFFFL;
        return (digits | (digits >>> 16)) & 0xFFFF_FFFFL;
    }
}
