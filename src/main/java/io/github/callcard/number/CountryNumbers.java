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
        long e164 = integer(dialled.digits());
        if (dialled.optionalZero() > 0 && !zeroStays(e164)) {
            e164 = integer(dialled.withoutOptionalZero());
        }
        return tables.canonical(DialPrefixes.withoutFormerTrunk(e164));
    }

    /** Whether a zero behind a country code belongs to the number, though it stands in brackets. */
    private boolean zeroStays(long e164) {
        return tables.mayBeginWithZero(e164) && tables.isPossible(e164);
    }

    /** Whether a number can be somebody's, by its length or in another spelling. */
    boolean isUsable(long e164) {
        return tables.isPossible(e164) || isFoldOfValid(e164);
    }

    /** Whether a number lies in a range that is in use, perhaps in another spelling. */
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
