package io.github.callcard.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.number.DialString.Letters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The reading of caller strings at a site, from the characters to what the number can be. Immutable. */
final class CallerStrings {

    /** With fewer digits the ends of two strangers' numbers agree too often: 7.1 % of strangers at seven digits. */
    private static final int FEWEST_LAST_DIGITS = 8;

    private final CountryTables tables;
    private final SiteRules site;
    private final NumberReader reader;
    private final SpelledWords spelled;

    CallerStrings(PhoneNumberUtil library, CountryTables tables, String region, SiteRules site) {
        this.tables = tables;
        this.site = site;
        this.reader = new NumberReader(library, tables, region, site);
        this.spelled = new SpelledWords(library, tables);
    }

    /**
     * The meaning of a caller string.
     *
     * @param outsideLines digits for an outside line that may stand before the number
     */
    CallerNumber read(@Nullable String raw, List<String> outsideLines) {
        if (raw == null) {
            return CallerNumber.withheld("");
        }
        CallerString caller = CallerString.of(raw);
        if (caller.withheld()) {
            return CallerNumber.withheld(raw);
        }
        CallerNumber number = read(raw, DialString.of(caller.number()), outsideLines);
        return WrittenList.judge(
                number, caller.number(), part -> read(part, DialString.of(part), outsideLines), tables);
    }

    private CallerNumber read(String raw, DialString dialled, List<String> outsideLines) {
        if (dialled.digits().isEmpty()) {
            return CallerNumber.unreadable(raw);
        }
        if (!dialled.plus() && dialled.digits().length() <= site.longestExtension()) {
            return internal(raw, dialled, outsideLines);
        }
        List<Reading> readings = spelled.judge(
                dialled,
                dialled.plus() ? reader.international(dialled, outsideLines) : reader.national(dialled, outsideLines));
        String digits = comparedDigits(dialled, readings);
        if (readings.isEmpty()) {
            return new CallerNumber(raw, Kind.UNREADABLE, List.of(), dialled.extension(), digits);
        }
        return new CallerNumber(raw, Kind.NUMBER, readings, dialled.extension(), digits);
    }

    private CallerNumber internal(String raw, DialString dialled, List<String> outsideLines) {
        if (dialled.coded()) {
            return CallerNumber.unreadable(raw);
        }
        String digits = dialled.digits();
        return new CallerNumber(raw, Kind.INTERNAL, reader.shortNumber(digits, outsideLines), digits, "");
    }

    /** A number behind a plus is that number or none; of any other that is none the last digits may still say something. */
    private static String comparedDigits(DialString dialled, List<Reading> readings) {
        boolean isName = dialled.letters() == Letters.WORD && dialled.joined();
        boolean read = dialled.plus()
                || isName
                || readings.stream().anyMatch(reading -> reading.repair() != Repair.UNKNOWN_RANGE);
        String digits = read ? "" : dialled.digits().replaceFirst("^0+", "");
        return digits.length() >= FEWEST_LAST_DIGITS ? digits : "";
    }
}
