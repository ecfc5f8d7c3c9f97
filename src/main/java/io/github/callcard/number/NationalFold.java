package io.github.callcard.number;

/**
 * Another spelling of the same subscriber's number, which libphonenumber takes for another number: Mexico's mobile 1 (gone
 * since 2019), Argentina's mobile 9 from abroad, Brazil's ninth digit (since 2016), Italy's lost zero, what Ivory Coast and
 * Colombia (2021) and Benin (2024) put before all their numbers, San Marino by way of Italy, France overseas by way of France.
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
    private static final int FRANCE = 33;
    private static final int COLOMBIA = 57;
    private static final int IVORY_COAST = 225;
    private static final int BENIN = 229;
    private static final int SAN_MARINO = 378;

    /** San Marino's area code within Italy, with a zero before it. */
    private static final int SAN_MARINO_AREA = 549;

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
            case ITALY -> italian(national, digits);
            case FRANCE -> digits == 9 ? sure(FrenchOverseas.withCode(national)) : NONE;
            case COLOMBIA -> colombian(national, digits);
            default -> ofLongerCode((int) E164.first(e164, 3), E164.last(e164, digits - 1), digits - 1);
        };
    }

    private static NationalFold ofLongerCode(int code, long national, int digits) {
        return switch (code) {
            case IVORY_COAST -> ivorian(national, digits);
            case BENIN -> beninese(national, digits);
            case SAN_MARINO -> {
                boolean area = digits == 10 && national / E164.power(6) == SAN_MARINO_AREA;
                yield area ? sure(ITALY * E164.power(10) + national) : NONE;
            }
            default -> digits == 9 ? sure(FrenchOverseas.withoutCode(code, national)) : NONE;
        };
    }

    /** True when two numbers are the same one, perhaps spelled otherwise. */
    static boolean same(long one, long other) {
        NationalFold fold = of(one);
        return one == other || (fold.certain && fold.e164 == other);
    }

    private static NationalFold sure(long e164) {
        return e164 == 0 ? NONE : new NationalFold(e164, true);
    }

    private static NationalFold mobileDigit(int country, long national, int digits, int mobile) {
        long shortest = E164.power(10);
        if (digits == 11 && national / shortest == mobile) {
            return sure(country * shortest + national % shortest);
        }
        boolean plain = digits == 10 && national >= E164.power(9);
        return plain ? sure((country * 10L + mobile) * shortest + national) : NONE;
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
            return sure((BRAZIL * 100L + national / E164.power(8)) * E164.power(9) + 9 * E164.power(8) + eight);
        }
        boolean ninth = national / E164.power(8) % 10 == 9;
        return ninth ? sure((BRAZIL * 100L + national / E164.power(9)) * E164.power(8) + eight) : NONE;
    }

    private static NationalFold italian(long national, int digits) {
        boolean sanMarino = digits == 10 && national / E164.power(6) == SAN_MARINO_AREA;
        return sanMarino ? sure(SAN_MARINO * E164.power(10) + national) : lostZero(national, digits);
    }

    /** A CRM that keeps numbers as integers loses the zero; what is left can be somebody's mobile number. */
    private static NationalFold lostZero(long national, int digits) {
        boolean zero = digits > 6 && national < E164.power(digits - 1) && national >= E164.power(digits - 2);
        return zero ? new NationalFold(ITALY * E164.power(digits - 1) + national, false) : NONE;
    }

    /** 60 before the area code and the seven digits of a landline. */
    private static NationalFold colombian(long national, int digits) {
        long landline = 60 * E164.power(8);
        if (digits == 8 && national >= E164.power(7)) {
            return sure(COLOMBIA * E164.power(10) + landline + national);
        }
        boolean dated = digits == 10 && national / E164.power(8) == 60 && national - landline >= E164.power(7);
        return dated ? sure(COLOMBIA * E164.power(8) + national - landline) : NONE;
    }

    /** 01 before all eight digits. */
    private static NationalFold beninese(long national, int digits) {
        if (digits == 8) {
            return sure((BENIN * 100L + 1) * E164.power(8) + national);
        }
        boolean dated = digits == 10 && national / E164.power(8) == 1;
        return dated ? sure(BENIN * E164.power(8) + national % E164.power(8)) : NONE;
    }

    /** The operator's two digits before the eight; of mobile numbers the second of the eight says which they are. */
    private static NationalFold ivorian(long national, int digits) {
        if (digits != 10) {
            return NONE;
        }
        long eight = national % E164.power(8);
        int second = (int) (eight / E164.power(6) % 10);
        int operator = second < 4 ? 1 : second < 7 ? 5 : 7;
        return new NationalFold(IVORY_COAST * E164.power(8) + eight, national / E164.power(8) == operator);
    }
}
