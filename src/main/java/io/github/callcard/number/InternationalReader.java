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

    /** Most countries' international prefix. */
    static final String USUAL_PREFIX = "00";

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

    /** True when digits before a plus can be an outside line: short ones always, others where the site says so. */
    static boolean isLine(String before, List<String> outsideLines) {
        return before.length() <= LONGEST_UNKNOWN_LINE || outsideLines.contains(before);
    }

    /** A number behind a plus: one reading, and one more where digits have to be left out; none where it is no number. */
    List<Reading> international(DialString dialled, List<String> outsideLines) {
        String line = dialled.prefix();
        long e164 = isLine(line, outsideLines) ? abroad.read(dialled) : 0;
        if (!isNumber(e164)) {
            return List.of();
        }
        if (CountryNumbers.isCodeTwice(dialled.digits(), e164)) {
            return List.of(new Reading(e164, Form.PARTIAL));
        }
        if (!line.isEmpty()) {
            return List.of(new Reading(e164, Form.INFERRED, Repair.OUTSIDE_LINE, line, true));
        }
        long mended = mended(e164);
        return mended == e164
                ? List.of(new Reading(e164, Form.E164))
                : List.of(new Reading(e164, Form.E164), new Reading(mended, Form.PARTIAL));
    }

    /** The number without zeros before its country code, never more than possible; none where it can be nobody's. */
    List<Reading> withoutZeros(DialString dialled) {
        String digits = dialled.digits();
        int zeros = 0;
        while (digits.startsWith("0", zeros)) {
            zeros++;
        }
        DialString rest = dialled.without(zeros);
        long e164 = mended(abroad.read(rest));
        boolean usable = isNumber(e164) && abroad.isUsable(e164) && !CountryNumbers.hasCodeTwice(rest.digits());
        return usable ? List.of(new Reading(e164, Form.PARTIAL)) : List.of();
    }

    private boolean isNumber(long e164) {
        return tables.countryCodeDigits(e164) > 0 && E164.length(e164) >= FEWEST_DIGITS;
    }

    /** The number without digits that are too many, where it is one without them only; else as it stands. */
    private long mended(long e164) {
        long without = abroad.isUsable(e164) ? 0 : abroad.withoutSurplus(e164);
        return without == 0 ? e164 : without;
    }

    /** A number behind the international prefix of home, which may be shorter than it looks, or another country's. */
    void named(Readings readings, DialString dialled, int prefixDigits) {
        for (int taken = prefixDigits; taken > 0; taken = prefix.shorter(dialled.digits(), taken)) {
            DialString rest = dialled.without(taken);
            long e164 = abroad.read(rest);
            if (abroad.isUsable(e164)) {
                boolean twice = CountryNumbers.isCodeTwice(rest.digits(), e164);
                readings.add(new Reading(e164, twice ? Form.PARTIAL : Form.E164), !twice && abroad.isSubscriber(e164));
            }
        }
        foreign(readings, dialled.digits(), prefixDigits);
    }

    /** A number behind digits that can stand for a plus, or behind nothing at all. */
    void inferred(Readings readings, String digits) {
        if (!digits.startsWith("0")) {
            withPlus(readings, digits, Repair.MISSING_PLUS, "");
        }
        foreign(readings, digits, 0);
        if (digits.startsWith("0") && !digits.startsWith("00")) {
            withPlus(readings, digits.substring(1), Repair.ZERO_FOR_PLUS, "0");
        }
    }

    /**
     * A number behind another country's international prefix. At home the same digits may choose a carrier: in Brazil 0021
     * is a carrier's way abroad, elsewhere the way to a country whose code begins with 21.
     *
     * @param known the length of a prefix that is read already, 0 for none
     */
    void foreign(Readings readings, String digits, int known) {
        for (String foreign : FOREIGN_PREFIXES) {
            if (foreign.length() != known && digits.startsWith(foreign)) {
                withPlus(readings, digits.substring(foreign.length()), Repair.FOREIGN_PREFIX, foreign);
            }
        }
    }

    /** A number behind a lost plus. */
    void withPlus(Readings readings, String digits, Repair repair, String affix) {
        int fewest = affix.startsWith(USUAL_PREFIX) ? FEWEST_DIGITS : FEWEST_FOREIGN_DIGITS;
        if (digits.length() < fewest || digits.startsWith("0") || CountryNumbers.hasCodeTwice(digits)) {
            return;
        }
        long e164 = tables.canonical(CountryNumbers.integer(DialPrefixes.withoutCarrier(digits)));
        if (abroad.isSubscriber(e164)) {
            readings.add(new Reading(e164, Form.INFERRED, repair, affix, false), true);
        }
    }

    /** The numbers in use behind the international prefix of home and such as it can be too, or else any number there. */
    List<Long> named(String digits, int prefixDigits) {
        List<Long> numbers = new ArrayList<>(1);
        for (int taken = prefixDigits; taken > 0; taken = prefix.shorter(digits, taken)) {
            addSubscriber(numbers, digits.substring(taken));
        }
        for (String foreign : FOREIGN_PREFIXES) {
            if (foreign.length() != prefixDigits && digits.startsWith(foreign)) {
                addSubscriber(numbers, digits.substring(foreign.length()));
            }
        }
        long any = numbers.isEmpty() && prefixDigits > 0 ? usable(digits.substring(prefixDigits)) : 0;
        return any == 0 ? numbers : List.of(any);
    }

    private void addSubscriber(List<Long> numbers, String digits) {
        long e164 = digits.startsWith("0") ? 0 : usable(digits);
        if (abroad.isSubscriber(e164)) {
            numbers.add(e164);
        }
    }

    /** A number as the table has it; 0 when it can be nobody's. */
    private long usable(String digits) {
        long e164 = tables.canonical(CountryNumbers.integer(digits));
        return abroad.isUsable(e164) ? e164 : 0;
    }
}
