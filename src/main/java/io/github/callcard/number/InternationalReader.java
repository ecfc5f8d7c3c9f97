package io.github.callcard.number;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads numbers that name their country: behind a plus, behind an international prefix, or behind neither where one of
 * them was lost. Immutable.
 */
final class InternationalReader {

    /** The international prefixes of the world's countries, longest first where one begins another. */
    private static final List<String> FOREIGN_PREFIXES = List.of("0011", "00", "011", "010", "810", "009", "119");

    private static final int FEWEST_FOREIGN_DIGITS = 8;

    /** More digits before a plus are an outside line only where the site says so. */
    private static final int LONGEST_UNKNOWN_LINE = 2;

    /** A number behind a plus has at least so many digits; there are islands with four behind three of country code. */
    private static final int FEWEST_DIGITS = 5;

    private final CountryTables tables;
    private final CountryNumbers abroad;
    private final InternationalPrefix prefix;

    /** @param prefix what is dialled before a country code at home */
    InternationalReader(CountryTables tables, InternationalPrefix prefix) {
        this.tables = tables;
        this.abroad = new CountryNumbers(tables);
        this.prefix = prefix;
    }

    /** A number behind a plus: one reading, and one more where digits have to be left out; none where it is no number. */
    List<Reading> international(DialString dialled, List<String> outsideLines) {
        String digits = dialled.digits();
        String line = dialled.prefix();
        if (line.length() > LONGEST_UNKNOWN_LINE && !outsideLines.contains(line)) {
            return List.of();
        }
        int named = digits.startsWith("0") ? prefix.length(digits) : 0;
        String foreign = named > 0 ? "" : foreignPrefix(digits);
        int taken = named + foreign.length();
        while (digits.startsWith("0", taken)) {
            taken++;
        }
        DialString rest = dialled.without(taken);
        long e164 = abroad.read(rest);
        if (tables.countryCodeDigits(e164) == 0 || E164.length(e164) < FEWEST_DIGITS) {
            return List.of();
        }
        if (CountryNumbers.isCodeTwice(rest.digits(), e164)) {
            return List.of(new Reading(e164, Form.PARTIAL));
        }
        if (!line.isEmpty()) {
            return List.of(new Reading(e164, Form.INFERRED, Repair.OUTSIDE_LINE, line, true));
        }
        if (!foreign.isEmpty()) {
            return List.of(new Reading(e164, Form.INFERRED, Repair.FOREIGN_PREFIX, foreign, true));
        }
        long mended = abroad.isUsable(e164) ? 0 : abroad.withoutSurplus(e164);
        return mended == 0
                ? List.of(new Reading(e164, Form.E164))
                : List.of(new Reading(e164, Form.E164), new Reading(mended, Form.PARTIAL));
    }

    /** Another country's international prefix behind a plus, where it belongs as little as the home country's. */
    private String foreignPrefix(String digits) {
        return FOREIGN_PREFIXES.stream()
                .filter(each -> each.startsWith("0") && digits.startsWith(each))
                .filter(each -> usable(digits.substring(each.length())) != 0)
                .findFirst()
                .orElse("");
    }

    /** A number behind the international prefix of home, which may be shorter than it looks. */
    void named(Readings readings, DialString dialled, int prefixDigits) {
        for (int taken = prefixDigits; taken > 0; taken = prefix.shorter(dialled.digits(), taken)) {
            DialString rest = dialled.without(taken);
            long e164 = abroad.read(rest);
            if (abroad.isUsable(e164)) {
                boolean twice = CountryNumbers.isCodeTwice(rest.digits(), e164);
                readings.add(new Reading(e164, twice ? Form.PARTIAL : Form.E164), !twice && abroad.isSubscriber(e164));
            }
        }
    }

    /** A number behind digits that can stand for a plus, or behind nothing at all. */
    void inferred(Readings readings, String digits) {
        if (!digits.startsWith("0")) {
            withPlus(readings, digits, Repair.MISSING_PLUS, "");
        }
        for (String foreign : FOREIGN_PREFIXES) {
            if (digits.startsWith(foreign)) {
                withPlus(readings, digits.substring(foreign.length()), Repair.FOREIGN_PREFIX, foreign);
            }
        }
        if (digits.startsWith("0") && !digits.startsWith("00")) {
            withPlus(readings, digits.substring(1), Repair.ZERO_FOR_PLUS, "0");
        }
    }

    /** A number behind a lost plus. */
    void withPlus(Readings readings, String digits, Repair repair, String affix) {
        if (digits.length() < FEWEST_FOREIGN_DIGITS || digits.startsWith("0") || CountryNumbers.hasCodeTwice(digits)) {
            return;
        }
        long e164 = tables.canonical(CountryNumbers.integer(DialPrefixes.withoutCarrier(digits)));
        if (abroad.isSubscriber(e164)) {
            readings.add(new Reading(e164, Form.INFERRED, repair, affix, false), true);
        }
    }

    /** The numbers in use behind the international prefix of home, as long or short as it can be, or else any number there. */
    List<Long> named(String digits, int prefixDigits) {
        List<Long> numbers = new ArrayList<>(1);
        for (int taken = prefixDigits; taken > 0; taken = prefix.shorter(digits, taken)) {
            long e164 = usable(digits.substring(taken));
            if (abroad.isSubscriber(e164)) {
                numbers.add(e164);
            }
        }
        long any = numbers.isEmpty() ? usable(digits.substring(prefixDigits)) : 0;
        return any == 0 ? numbers : List.of(any);
    }

    /** A number as the table has it; 0 when it can be nobody's. */
    private long usable(String digits) {
        long e164 = tables.canonical(CountryNumbers.integer(digits));
        return abroad.isUsable(e164) ? e164 : 0;
    }
}
