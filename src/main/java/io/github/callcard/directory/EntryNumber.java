package io.github.callcard.directory;

import io.github.callcard.number.E164;
import io.github.callcard.number.NumberPlan;

/** The number of a row as the CRM keeps it, an integer and perhaps a country code, as one E.164 number. */
final class EntryNumber {

    private EntryNumber() {}

    /**
     * The number in the form it is looked up in; {@link Long#MAX_VALUE} when it would have too many digits.
     *
     * @param number positive, with its country code when that is 0
     * @param countryCode 0 or positive
     */
    static long e164(NumberPlan plan, long number, int countryCode) {
        if (countryCode == 0) {
            return plan.canonical(number);
        }
        int digits = E164.length(number);
        int codeDigits = E164.length(countryCode);
        long whole = digits + codeDigits > E164.MOST_DIGITS
                ? Long.MAX_VALUE
                : plan.canonical(countryCode * E164.power(digits) + number);
        boolean named = digits > codeDigits && E164.first(number, codeDigits) == countryCode;
        // Somebody wrote the country code into the number as well: only where the number is none with it twice.
        boolean namedTwice = named && (whole == Long.MAX_VALUE || !plan.isPossible(whole)) && plan.isPossible(number);
        return namedTwice ? plan.canonical(number) : whole;
    }
}
