package io.github.callcard.directory;

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
        return plan.row(number, countryCode);
    }
}
