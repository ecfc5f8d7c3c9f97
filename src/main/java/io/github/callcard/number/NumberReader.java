package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads digits as numbers, each way an exact number, the surest first: the order of candidates of docs/matching.md.
 * Immutable.
 */
final class NumberReader {

    /** The international prefixes of the world's countries, longest first where one begins another. */
    private static final List<String> FOREIGN_PREFIXES = List.of("0011", "00", "011", "010", "810", "009", "119");

    private static final int FEWEST_FOREIGN_DIGITS = 8;

    private final PhoneNumberUtil library;
    private final CountryTables tables;
    private final String region;
    private final String trunk;
    private final SiteRules site;

    NumberReader(PhoneNumberUtil library, CountryTables tables, String region, SiteRules site) {
        this.library = library;
        this.tables = tables;
        this.region = region;
        String prefix = region.equals(NumberPlan.NO_COUNTRY) ? null : library.getNddPrefixForRegion(region, true);
        this.trunk = prefix == null ? "" : prefix;
        this.site = site;
    }

    /** A number behind a plus: it has one reading or none. */
    List<Reading> international(DialString dialled) {
        String digits = dialled.digits();
        Form form = dialled.prefix().isEmpty() ? Form.E164 : Form.INFERRED;
        Repair repair = dialled.prefix().isEmpty() ? Repair.NONE : Repair.OUTSIDE_LINE;
        long e164 = digits.startsWith("0") ? behindPlusAndPrefix(digits) : countryNumber(dialled);
        return e164 == 0 ? List.of() : List.of(new Reading(e164, form, repair, dialled.prefix(), true));
    }

    /** As the table has it; a number of a length its country does not have can still be in the directory as it stands. */
    private long countryNumber(DialString dialled) {
        long e164 = integer(dialled.digits());
        if (dialled.optionalZero() > 0 && !zeroStays(e164)) {
            e164 = integer(dialled.withoutOptionalZero());
        }
        long canonical = tables.canonical(e164);
        boolean named = tables.countryCodeDigits(canonical) > 0 && E164.length(canonical) > SiteRules.USUAL_EXTENSION;
        return named ? canonical : 0;
    }

    /** Whether a zero behind a country code belongs to the number, though it stands in brackets. */
    private boolean zeroStays(long e164) {
        return tables.mayBeginWithZero(e164) && tables.isPossible(e164);
    }

    private long behindPlusAndPrefix(String digits) {
        ParsedNumber parsed = parse("+" + digits, region);
        if (parsed == null || !parsed.namesItsCountry() || !library.isPossibleNumber(parsed.number())) {
            return 0;
        }
        return tables.canonical(parsed.e164());
    }

    /** A number without a plus, of seven digits or more. */
    List<Reading> national(DialString dialled, List<String> outsideLines) {
        String digits = dialled.digits();
        Readings readings = new Readings();
        if (site.plusMissing()) {
            withPlus(readings, digits, Repair.MISSING_PLUS, "");
        }
        ParsedNumber whole = parse(digits, region);
        asDialledHere(readings, whole, digits, dialled.withoutOptionalZero());
        boolean valid = !readings.isEmpty();
        for (String prefix : outsideLines) {
            behindOutsideLine(readings, digits, prefix, valid);
        }
        boolean trunkWritten = digits.startsWith("0") || (!trunk.isEmpty() && digits.startsWith(trunk));
        if (!(valid && trunkWritten)) {
            inferred(readings, digits);
        }
        if (readings.isEmpty()) {
            unknownRange(readings, whole, digits);
        }
        return readings.list(site.plusMissing());
    }

    /** Of six digits or fewer only a number whose own first digit is a zero, such as Norway's 02800: no extension has it. */
    List<Reading> shortNumber(String digits) {
        Readings readings = new Readings();
        ParsedNumber parsed = digits.startsWith("0") ? parse(digits, region) : null;
        if (parsed != null && parsed.isNational(trunk) && parsed.national().equals(digits) && isValid(parsed)) {
            readings.add(parsed.e164(), Form.NATIONAL, Repair.NONE, "");
        }
        return readings.list(false);
    }

    private void asDialledHere(Readings readings, @Nullable ParsedNumber parsed, String digits, String withoutZero) {
        if (parsed != null && parsed.namesItsCountry()) {
            boolean zeroStays = digits.equals(withoutZero) || zeroStays(parsed.e164());
            ParsedNumber abroad = zeroStays ? parsed : parse(withoutZero, region);
            if (abroad != null && library.isPossibleNumber(abroad.number())) {
                readings.add(tables.canonical(abroad.e164()), Form.E164, Repair.NONE, "");
            }
        } else if (parsed != null && parsed.isNational(trunk) && isValid(parsed)) {
            Form form = parsed.leftDigitsOut(digits, trunk) ? Form.PARTIAL : Form.NATIONAL;
            readings.add(parsed.e164(), form, Repair.NONE, "");
        }
        if (readings.isEmpty()) {
            for (String prefix : DialPrefixes.formerTrunks(region, digits)) {
                behind(readings, digits, prefix, Form.NATIONAL, Repair.NONE);
            }
            for (String code : DialPrefixes.serviceCodes(region, digits)) {
                behind(readings, digits, code, Form.INFERRED, Repair.SERVICE_CODE);
            }
        }
    }

    /** In a country that writes a trunk zero the rest has one too, unless the whole makes no number. */
    private void behindOutsideLine(Readings readings, String digits, String prefix, boolean wholeIsValid) {
        if (digits.startsWith(prefix)) {
            boolean trunkIsLost = trunk.startsWith("0") && !digits.startsWith("0", prefix.length());
            if (!(wholeIsValid && trunkIsLost)) {
                behind(readings, digits, prefix, Form.INFERRED, Repair.OUTSIDE_LINE);
            }
        }
    }

    private void behind(Readings readings, String digits, String prefix, Form form, Repair repair) {
        String rest = digits.substring(prefix.length());
        ParsedNumber parsed = rest.length() > SiteRules.USUAL_EXTENSION ? parse(rest, region) : null;
        boolean usable = parsed != null
                && (parsed.namesItsCountry()
                        ? library.isPossibleNumber(parsed.number())
                        : parsed.isNational(trunk) && isValid(parsed) && !parsed.leftDigitsOut(rest, trunk));
        if (parsed != null && usable) {
            String affix = repair == Repair.NONE ? "" : prefix;
            readings.add(tables.canonical(parsed.e164()), form, repair, affix);
        }
    }

    private void inferred(Readings readings, String digits) {
        if (!digits.startsWith("0")) {
            withPlus(readings, digits, Repair.MISSING_PLUS, "");
        }
        for (String prefix : FOREIGN_PREFIXES) {
            if (digits.startsWith(prefix)) {
                withPlus(readings, digits.substring(prefix.length()), Repair.FOREIGN_PREFIX, prefix);
            }
        }
        if (digits.startsWith("0") && !digits.startsWith("00")) {
            withPlus(readings, digits.substring(1), Repair.ZERO_FOR_PLUS, "0");
        }
        if (!site.areaCode().isEmpty()) {
            ParsedNumber local = parse(site.areaCode() + digits, region);
            if (local != null && local.isNational(trunk) && isValid(local)) {
                readings.add(local.e164(), Form.INFERRED, Repair.AREA_CODE, site.areaCode());
            }
        }
    }

    private void withPlus(Readings readings, String digits, Repair repair, String affix) {
        if (digits.length() < FEWEST_FOREIGN_DIGITS || digits.startsWith("0") || !tables.isPossible(integer(digits))) {
            return;
        }
        ParsedNumber parsed = parse("+" + digits, NumberPlan.NO_COUNTRY);
        if (parsed != null && isValid(parsed)) {
            readings.add(parsed.e164(), Form.INFERRED, repair, affix);
        }
    }

    /** New ranges come into use before the library knows them; the length must be right all the same. */
    private void unknownRange(Readings readings, @Nullable ParsedNumber parsed, String digits) {
        if (parsed != null
                && digits.length() > SiteRules.USUAL_EXTENSION
                && !parsed.namesItsCountry()
                && library.isPossibleNumberWithReason(parsed.number()) == PhoneNumberUtil.ValidationResult.IS_POSSIBLE
                && !parsed.leftDigitsOut(digits, trunk)) {
            Repair repair = parsed.isNational(trunk) ? Repair.UNKNOWN_RANGE : Repair.MISSING_PLUS;
            readings.add(parsed.e164(), Form.INFERRED, repair, "");
        }
    }

    private boolean isValid(ParsedNumber parsed) {
        return library.isValidNumber(parsed.number());
    }

    /** More digits than any number has are none. */
    private static long integer(String digits) {
        return digits.length() > E164.MOST_DIGITS ? 0 : Long.parseLong(digits);
    }

    private @Nullable ParsedNumber parse(String number, String home) {
        try {
            ParsedNumber parsed = ParsedNumber.of(library, library.parseAndKeepRawInput(number, home));
            return parsed.e164() == 0 ? null : parsed;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}
