package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.ArrayList;
import java.util.List;

/** The readings of one caller string as they are found, each number once. For one thread. */
final class Readings {

    private final List<Reading> found = new ArrayList<>(2);

    void add(long e164, Form form, Repair repair, String affix) {
        if (E164.length(e164) > E164.MOST_DIGITS) {
            return;
        }
        for (Reading reading : found) {
            if (NationalFold.same(reading.e164(), e164)) {
                return;
            }
        }
        found.add(new Reading(e164, form, repair, affix, form == Form.E164 || form == Form.NATIONAL));
    }

    /** Whether the number or the site says so; a guess of ours stands back behind that. */
    private static boolean isExplicit(Reading reading) {
        return reading.form() != Form.INFERRED || reading.repair() == Repair.OUTSIDE_LINE;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /**
     * All of them, in order. A repaired number is certain when it can be nothing else; one that can be meant with and
     * without what the site says of its numbers is not certain as it stands.
     *
     * @param trustPlusMissing whether the site says that a plus is always missing
     */
    List<Reading> list(boolean trustPlusMissing) {
        boolean alone = found.size() == 1;
        boolean onlyLine = found.stream().filter(Readings::isExplicit).count() == 1;
        boolean open = found.stream()
                .map(Reading::repair)
                .anyMatch(
                        repair -> repair == Repair.OUTSIDE_LINE || (trustPlusMissing && repair == Repair.MISSING_PLUS));
        List<Reading> readings = new ArrayList<>(found.size());
        for (Reading reading : found) {
            readings.add(reading.asCertain(
                    switch (reading.form()) {
                        case E164, NATIONAL -> !open;
                        case INFERRED ->
                            alone
                                    || (trustPlusMissing && reading.repair() == Repair.MISSING_PLUS)
                                    || (onlyLine && reading.repair() == Repair.OUTSIDE_LINE);
                        case PARTIAL -> false;
                    }));
        }
        return readings;
    }
}
