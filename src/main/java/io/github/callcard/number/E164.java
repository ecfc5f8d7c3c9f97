package io.github.callcard.number;

/**
 * Arithmetic on E.164 numbers kept as one integer: country code and national number, without the plus. A national number
 * may begin with zeros, since the country code stands before them.
 */
public final class E164 {

    /** The most digits a number has (ITU-T E.164). */
    public static final int MOST_DIGITS = 15;

    private static final long[] POWERS = new long[19];

    static {
        POWERS[0] = 1;
        for (int i = 1; i < POWERS.length; i++) {
            POWERS[i] = POWERS[i - 1] * 10;
        }
    }

    private E164() {}

    /** Ten to the power of 0 to 18. */
    public static long power(int exponent) {
        return POWERS[exponent];
    }

    /** The number of digits in a number; 0 and negative numbers have none. */
    public static int length(long number) {
        if (number <= 0) {
            return 0;
        }
        // 1233/4096 is the decimal logarithm of 2: the estimate is right or one too small.
        int estimate = ((64 - Long.numberOfLeadingZeros(number)) * 1233) >>> 12;
        return estimate < POWERS.length && number >= POWERS[estimate] ? estimate + 1 : estimate;
    }

    /** The first digits of a number that has at least as many. */
    public static long first(long number, int digits) {
        return number / POWERS[length(number) - digits];
    }

    /** The last digits of a number, as an integer: zeros before them are lost. */
    public static long last(long number, int digits) {
        return digits >= POWERS.length ? number : number % POWERS[digits];
    }

    /** True when the number's last digits are these; {@code digits} counts the zeros that lead them. */
    public static boolean endsWith(long number, long ending, int digits) {
        return length(number) >= digits && last(number, digits) == ending;
    }
}
