package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;

/**
 * North America's words, which often have more letters than a number takes digits: 1-800-SIX-FLAGS. Those behind it are
 * dialled in vain, so that the number without them is meant, but the CRM may have all.
 */
final class LongWord {

    private static final int NORTH_AMERICA = 1;
    private static final int NATIONAL_DIGITS = 10;

    private LongWord() {}

    /** @param digits those of the word among them */
    static void read(Readings readings, String digits, int homeCode) {
        String national = digits.startsWith("1") ? digits.substring(1) : digits;
        boolean fits = national.length() >= NATIONAL_DIGITS && national.length() < E164.MOST_DIGITS;
        if (homeCode == NORTH_AMERICA && fits) {
            long all = CountryNumbers.integer("1" + national);
            readings.add(new Reading(all, Form.INFERRED, Repair.UNKNOWN_RANGE, "", false), true);
            long dialled = CountryNumbers.integer("1" + national.substring(0, NATIONAL_DIGITS));
            readings.add(new Reading(dialled, Form.PARTIAL), false);
        }
    }
}
