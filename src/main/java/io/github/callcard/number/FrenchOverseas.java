package io.github.callcard.number;

/**
 * France overseas: its numbers are dialled in France like any other, 0692 12 34 56, and have a country code of their own
 * from abroad, +262 692 12 34 56. The first three of the nine digits say which (ARCEP's numbering plan).
 */
final class FrenchOverseas {

    private static final int NATIONAL_DIGITS = 9;
    private static final int FRANCE = 33;

    private FrenchOverseas() {}

    /** The number from abroad of nine digits dialled in France; 0 when they are of France itself. */
    static long withCode(long national) {
        int code = code((int) (national / E164.power(NATIONAL_DIGITS - 3)));
        return code == 0 ? 0 : code * E164.power(NATIONAL_DIGITS) + national;
    }

    /** The same number behind France's code; 0 when it is none of France overseas. */
    static long withoutCode(int code, long national) {
        boolean overseas = code(((int) (national / E164.power(NATIONAL_DIGITS - 3)))) == code;
        return overseas ? FRANCE * E164.power(NATIONAL_DIGITS) + national : 0;
    }

    private static int code(int start) {
        return switch (start) {
            case 262, 263, 269, 639, 692, 693 -> 262;
            case 590, 690, 691 -> 590;
            case 594, 694 -> 594;
            case 596, 696, 697 -> 596;
            default -> 0;
        };
    }
}
