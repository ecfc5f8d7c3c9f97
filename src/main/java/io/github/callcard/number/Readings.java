package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The readings of one caller string as they are found, each number once. For one thread. */
final class Readings {

    /**
     * A reading as it was found.
     *
     * @param sure whether the number lies in a range that is in use, so that others stand back behind it
     * @param bare whether it lacks the zero with which its country writes it, so that it stands back itself behind one
     *     that the site's rules explain
     */
    private record Found(Reading reading, boolean sure, boolean bare) {}

    private final List<Found> found = new ArrayList<>(2);
    private boolean bareIsDoubtful;

    void add(Reading reading, boolean sure) {
        add(reading, sure, false);
    }

    /** A number of the user's country that was written without its trunk zero. */
    void addBare(Reading reading) {
        add(reading, true, true);
    }

    /** Says that a number without its trunk zero can be the outside line and another one without it. */
    void doubtBare() {
        bareIsDoubtful = true;
    }

    private void add(Reading reading, boolean sure, boolean bare) {
        if (E164.length(reading.e164()) > E164.MOST_DIGITS) {
            return;
        }
        for (Found other : found) {
            if (NationalFold.same(other.reading.e164(), reading.e164())) {
                return;
            }
        }
        found.add(new Found(reading, sure, bare));
    }

    /** True when the number or the site says so; a guess of ours stands back behind that. */
    private static boolean isExplicit(Reading reading) {
        return reading.form() != Form.INFERRED || reading.repair() == Repair.OUTSIDE_LINE;
    }

    /** True when a number has a country code. */
    static boolean isOf(int countryCode, Reading reading) {
        int digits = E164.length(countryCode);
        return countryCode > 0
                && E164.length(reading.e164()) > digits
                && E164.first(reading.e164(), digits) == countryCode;
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    /** True when the digits are a number in use as they stand; one that lacks the area code says nothing of that. */
    boolean hasSure() {
        return count(each -> each.reading.repair() != Repair.AREA_CODE) > 0;
    }

    /** True when a number names its country, or does so where its first digits are taken for a prefix or a code. */
    private static boolean namesCountry(Reading reading) {
        return reading.form() == Form.E164
                || reading.repair() == Repair.FOREIGN_PREFIX
                || reading.repair() == Repair.MISSING_PLUS;
    }

    private static boolean isBehindUsualPrefix(Reading reading) {
        return reading.repair() == Repair.FOREIGN_PREFIX
                && reading.affix().startsWith(InternationalReader.USUAL_PREFIX);
    }

    private long count(Predicate<Found> which) {
        return found.stream().filter(Found::sure).filter(which).count();
    }

    /**
     * All of them, in order. A repaired number is certain when it can be nothing else. One that can be meant with and
     * without what the site says of its numbers, an outside line or an area code, is not certain as it stands, unless it
     * names the home country: hardly anybody calls from an area whose code, behind an outside line, looks like that. Nor is
     * one behind an international prefix whose last digits are a carrier's code here and begin a country's elsewhere.
     *
     * @param trustPlusMissing whether the site says that a plus is always missing
     * @param homeCode the user's country code, 0 when there is none
     */
    List<Reading> list(boolean trustPlusMissing, int homeCode) {
        long sure = count(each -> true);
        boolean onlyLine = count(each -> !each.bare && isExplicit(each.reading)) == 1;
        boolean onlyNamed = count(each -> namesCountry(each.reading)) == 1;
        boolean foreign = count(each -> isBehindUsualPrefix(each.reading)) > 0;
        boolean open = found.stream()
                .map(each -> each.reading.repair())
                .anyMatch(repair -> repair == Repair.OUTSIDE_LINE
                        || repair == Repair.AREA_CODE
                        || (trustPlusMissing && repair == Repair.MISSING_PLUS));
        List<Reading> readings = new ArrayList<>(found.size());
        for (Found each : found) {
            Reading reading = each.reading;
            boolean only = each.sure ? sure == 1 : found.size() == 1;
            readings.add(reading.asCertain(
                    switch (reading.form()) {
                        case E164 -> (!open || isOf(homeCode, reading)) && (each.sure ? onlyNamed : only);
                        case NATIONAL -> !open && !foreign && !(each.bare && bareIsDoubtful);
                        case INFERRED ->
                            only
                                    || (trustPlusMissing && reading.repair() == Repair.MISSING_PLUS)
                                    || (onlyLine && reading.repair() == Repair.OUTSIDE_LINE);
                        case PARTIAL -> false;
                    }));
        }
        return readings;
    }
}
