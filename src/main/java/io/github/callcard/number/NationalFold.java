package io.github.callcard.number;

/**
 * Another spelling of the same subscriber's number, which libphonenumber takes for another number: Mexico's mobile 1 (gone
 * since 2019), Argentina's mobile 9 from abroad, Brazil's ninth digit (since 2016), Italy's lost zero.
 *
 * @param e164 the other spelling
 * @param certain false where the other spelling can be somebody else's number
 */
public record NationalFold(long e164, boolean certain) {

    private static final NationalFold NONE = new NationalFold(0, false);

    private static final int MEXICO = 52;
    private static final int ARGENTINA = 54;
    private static final int BRAZIL = 55;
    private static final int ITALY = 39;

    /** The other spelling of a number; its E.164 number is 0 when there is none. */
    public static NationalFold of(long e164) {
        int digits = E164.length(e164) - 2;
        if (digits < 6 || digits > 13) {
            return NONE;
        }
        long national = E164.last(e164, digits);
        return switch ((int) E164.first(e164, 2)) {
            case MEXICO -> mobileDigit(MEXICO, national, digits, 1);
            case ARGENTINA -> mobileDigit(ARGENTINA, national, digits, 9);
            case BRAZIL -> ninthDigit(national, digits);
            case ITALY -> lostZero(national, digits);
            default -> NONE;
        };
    }

    /** Whether two numbers are the same one, perhaps spelled otherwise. */
    static boolean same(long one, long other) {
        NationalFold fold = of(one);
        return one == other || (fold.certain && fold.e164 == other);
    }

    private static NationalFold mobileDigit(int country, long national, int digits, int mobile) {
        long shortest = E164.power(10);
        if (digits == 11 && national / shortest == mobile) {
            return new NationalFold(country * shortest + national % shortest, true);
        }
        boolean plain = digits == 10 && national >= E164.power(9);
        return plain ? new NationalFold((country * 10L + mobile) * shortest + national, true) : NONE;
    }

    /** The 9 before the eight digits of a mobile number; a landline's eight begin with 2 to 5 and never had it. */
    private static NationalFold ninthDigit(long national, int digits) {
        long eight = national % E164.power(8);
        long first = eight / E164.power(7);
        boolean landline = first >= 2 && first <= 5;
        if (landline || digits < 10 || digits > 11) {
            return NONE;
        }
        if (digits == 10) {
            return new NationalFold(
                    (BRAZIL * 100L + national / E164.power(8)) * E164.power(9) + 9 * E164.power(8) + eight, true);
        }
        boolean ninth = national / E164.power(8) % 10 == 9;
        return ninth
                ? new NationalFold((BRAZIL * 100L + national / E164.power(9)) * E164.power(8) + eight, true)
                : NONE;
    }

    /** A CRM that keeps numbers as integers loses the zero; what is left can be somebody's mobile number. */
    private static NationalFold lostZero(long national, int digits) {
        boolean zero = digits > 6 && national < E164.power(digits - 1) && national >= E164.power(digits - 2);
        return zero ? new NationalFold(ITALY * E164.power(digits - 1) + national, false) : NONE;
    }
}
