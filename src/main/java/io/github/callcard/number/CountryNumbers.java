package io.github.callcard.number;

/** Reads digits that begin with a country code. Immutable. */
final class CountryNumbers {

    private static final String CODE_TWICE = "11";

    private final CountryTables tables;

    CountryNumbers(CountryTables tables) {
        this.tables = tables;
    }

    /** As the table has it; a number of a length its country does not have can still be in the directory as it stands. */
    long read(DialString dialled) {
        long e164 = integer(DialPrefixes.withoutCarrier(dialled.digits()));
        if (dialled.optionalZero() > 0) {
            long without = integer(DialPrefixes.withoutCarrier(dialled.withoutOptionalZero()));
            e164 = zeroStays(e164, without) ? e164 : without;
        }
        long withoutMobileCode = withoutMobileCode(e164);
        return withoutMobileCode != 0 ? withoutMobileCode : tables.canonical(DialPrefixes.withoutFormerTrunk(e164));
    }

    /** True when a zero behind a country code belongs to the number, though it stands in brackets. */
    private boolean zeroStays(long with, long without) {
        return tables.mayBeginWithZero(with)
                && tables.isPossible(with)
                && (tables.isValid(with) || !tables.isValid(without));
    }

    /** Argentina's 15 before a mobile number, which is dialled at home, behind the 9 that stands for it from abroad; 0 when there is none. */
    private long withoutMobileCode(long e164) {
        return DialPrefixes.withoutMobileCode(e164)
                .filter(tables::isValid)
                .findFirst()
                .orElse(0);
    }

    /**
     * A number that is one only without the country code that stands in it twice, or without zeros behind it; 0 when it is
     * none then either.
     */
    long withoutSurplus(long e164) {
        int codeDigits = tables.countryCodeDigits(e164);
        int digits = E164.length(e164) - codeDigits;
        long code = E164.first(e164, codeDigits);
        long national = E164.last(e164, digits);
        int significant = E164.length(national);
        if (significant < digits) {
            return subscriber(code * E164.power(significant) + national);
        }
        boolean twice = digits > codeDigits && E164.first(national, codeDigits) == code;
        return twice ? subscriber(national) : 0;
    }

    private long subscriber(long e164) {
        long kept = tables.canonical(e164);
        return isSubscriber(kept) ? kept : 0;
    }

    /** True when a number can be somebody's, by its length or in another spelling. */
    boolean isUsable(long e164) {
        return tables.isPossible(e164) || isFoldOfValid(e164);
    }

    /** True when a number lies in a range that is in use, perhaps in another spelling. */
    boolean isSubscriber(long e164) {
        return tables.isValid(e164) || isFoldOfValid(e164);
    }

    private boolean isFoldOfValid(long e164) {
        NationalFold fold = NationalFold.of(e164);
        return fold.certain() && tables.isValid(fold.e164());
    }

    /** North America's trunk prefix is its country code: behind the code itself it is a digit too many. */
    static boolean isCodeTwice(String digits, long e164) {
        return hasCodeTwice(digits) && E164.length(e164) < digits.length();
    }

    static boolean hasCodeTwice(String digits) {
        return digits.startsWith(CODE_TWICE);
    }

    /** More digits than any number has are none. */
    static long integer(String digits) {
        return digits.isEmpty() || digits.length() > E164.MOST_DIGITS ? 0 : Long.parseLong(digits);
    }
}
