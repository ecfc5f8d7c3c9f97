package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads digits as numbers, each way an exact number, the surest first: the order of candidates of docs/matching.md. The
 * library parses the digits once, as a national number; whatever names its country is read by the tables. Immutable.
 */
final class NumberReader {

    /** The international prefixes of the world's countries, longest first where one begins another. */
    private static final List<String> FOREIGN_PREFIXES = List.of("0011", "00", "011", "010", "810", "009", "119");

    private static final int FEWEST_FOREIGN_DIGITS = 8;

    /** A number behind a plus has at least so many digits; there are islands with four behind three of country code. */
    private static final int FEWEST_DIGITS = 5;

    /** So many digits that agree as they stand are no coincidence, though no country has such a number. */
    private static final int UNMISTAKABLE = 10;

    /** Fifteen digits with a trunk prefix and a carrier's code before them. */
    private static final int LONGEST_DIALLED = 22;

    private final PhoneNumberUtil library;
    private final CountryTables tables;
    private final CountryNumbers abroad;
    private final String region;
    private final int homeCode;
    private final @Nullable CountryTable home;
    private final InternationalPrefix prefix;
    private final String trunk;
    private final boolean numbersAreShort;
    private final SiteRules site;

    NumberReader(PhoneNumberUtil library, CountryTables tables, String region, SiteRules site) {
        this.library = library;
        this.tables = tables;
        this.abroad = new CountryNumbers(tables);
        this.region = region;
        this.prefix = tables.internationalPrefix(region);
        boolean nowhere = region.equals(NumberPlan.NO_COUNTRY);
        String written = nowhere ? null : library.getNddPrefixForRegion(region, true);
        PhoneNumber usual = nowhere ? null : library.getExampleNumberForType(region, PhoneNumberType.FIXED_LINE);
        this.homeCode = nowhere ? 0 : library.getCountryCodeForRegion(region);
        this.home = nowhere ? null : tables.homeTable(region);
        this.trunk = written == null ? "" : written;
        this.numbersAreShort = usual != null && E164.length(usual.getNationalNumber()) <= SiteRules.USUAL_EXTENSION;
        this.site = site;
    }

    /** A number behind a plus: it has one reading or none. */
    List<Reading> international(DialString dialled) {
        String digits = dialled.digits();
        DialString named = digits.startsWith("0") ? dialled.without(prefix.length(digits)) : dialled;
        long e164 = abroad.read(named);
        if (tables.countryCodeDigits(e164) == 0 || E164.length(e164) < FEWEST_DIGITS) {
            return List.of();
        }
        if (CountryNumbers.isCodeTwice(named.digits(), e164)) {
            return List.of(new Reading(e164, Form.PARTIAL));
        }
        return List.of(
                dialled.prefix().isEmpty()
                        ? new Reading(e164, Form.E164)
                        : new Reading(e164, Form.INFERRED, Repair.OUTSIDE_LINE, dialled.prefix(), true));
    }

    /** A number without a plus, of seven digits or more. */
    List<Reading> national(DialString dialled, List<String> outsideLines) {
        String digits = dialled.digits();
        Readings readings = new Readings();
        if (site.plusMissing()) {
            withPlus(readings, digits, Repair.MISSING_PLUS, "");
        }
        int named = prefix.length(digits);
        long plain = named > 0 ? 0 : wholeNumber(digits);
        ParsedNumber whole = named > 0 || plain > 0 ? null : parse(digits);
        if (named > 0) {
            named(readings, dialled, named);
        } else if (plain > 0) {
            readings.add(new Reading(plain, Form.NATIONAL), true);
        } else {
            atHome(readings, whole, digits);
        }
        boolean valid = readings.hasSure();
        for (String line : outsideLines) {
            behindOutsideLine(readings, digits, line, valid);
        }
        boolean trunkWritten = digits.startsWith("0") || (!trunk.isEmpty() && digits.startsWith(trunk));
        if (!(valid && trunkWritten)) {
            inferred(readings, digits);
        }
        if (!valid) {
            unknownRange(readings, whole, digits.substring(named));
        }
        return readings.list(site.plusMissing());
    }

    /**
     * Of six digits or fewer only a number whose own first digit is a zero, such as Norway's 02800: no extension has it; and
     * any number of a country that has no longer ones, such as the Faroe Islands.
     */
    List<Reading> shortNumber(String digits) {
        ParsedNumber parsed = numbersAreShort || digits.startsWith("0") ? parse(digits) : null;
        return parsed != null && parsed.national().equals(digits) && isValidAtHome(parsed)
                ? List.of(new Reading(parsed.e164(), Form.NATIONAL))
                : List.of();
    }

    private void named(Readings readings, DialString dialled, int prefixDigits) {
        for (int taken = prefixDigits; taken > 0; taken = prefix.shorter(dialled.digits(), taken)) {
            DialString rest = dialled.without(taken);
            long e164 = abroad.read(rest);
            if (abroad.isUsable(e164)) {
                Form form = CountryNumbers.isCodeTwice(rest.digits(), e164) ? Form.PARTIAL : Form.E164;
                readings.add(new Reading(e164, form), abroad.isSubscriber(e164));
            }
        }
    }

    private void atHome(Readings readings, @Nullable ParsedNumber parsed, String digits) {
        if (parsed != null && isValidAtHome(parsed)) {
            Form form = parsed.leftDigitsOut(digits, trunk) ? Form.PARTIAL : Form.NATIONAL;
            readings.add(new Reading(parsed.e164(), form), true);
            return;
        }
        for (String former : DialPrefixes.formerTrunks(region, digits)) {
            behind(readings, digits, former, Form.NATIONAL, Repair.NONE);
        }
        for (String code : DialPrefixes.serviceCodes(region, digits)) {
            behind(readings, digits, code, Form.INFERRED, Repair.SERVICE_CODE);
        }
    }

    /** In a country that writes a trunk zero the rest has one too, unless the whole makes no number. */
    private void behindOutsideLine(Readings readings, String digits, String line, boolean wholeIsValid) {
        if (digits.startsWith(line)) {
            boolean trunkIsLost = trunk.startsWith("0") && !digits.startsWith("0", line.length());
            if (!(wholeIsValid && trunkIsLost)) {
                behind(readings, digits, line, Form.INFERRED, Repair.OUTSIDE_LINE);
            }
        }
    }

    private void behind(Readings readings, String digits, String before, Form form, Repair repair) {
        String rest = digits.substring(before.length());
        if (rest.length() <= SiteRules.USUAL_EXTENSION) {
            return;
        }
        String affix = repair == Repair.NONE ? "" : before;
        int named = prefix.length(rest);
        ParsedNumber parsed = named > 0 ? null : parse(rest);
        if (named > 0) {
            long e164 = tables.canonical(CountryNumbers.integer(rest.substring(named)));
            if (abroad.isUsable(e164)) {
                readings.add(new Reading(e164, form, repair, affix, false), true);
            }
        } else if (parsed != null && isValidAtHome(parsed) && !parsed.leftDigitsOut(rest, trunk)) {
            readings.add(new Reading(tables.canonical(parsed.e164()), form, repair, affix, false), true);
        }
    }

    private void inferred(Readings readings, String digits) {
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
        if (!site.areaCode().isEmpty()) {
            ParsedNumber local = parse(site.areaCode() + digits);
            if (local != null && isValidAtHome(local)) {
                readings.add(new Reading(local.e164(), Form.INFERRED, Repair.AREA_CODE, site.areaCode(), false), true);
            }
        }
    }

    private void withPlus(Readings readings, String digits, Repair repair, String affix) {
        if (digits.length() < FEWEST_FOREIGN_DIGITS || digits.startsWith("0") || CountryNumbers.hasCodeTwice(digits)) {
            return;
        }
        long e164 = tables.canonical(CountryNumbers.integer(digits));
        if (abroad.isSubscriber(e164)) {
            readings.add(new Reading(e164, Form.INFERRED, repair, affix, false), true);
        }
    }

    /** New ranges come into use before the library knows them, and what agrees in many digits agrees. */
    private void unknownRange(Readings readings, @Nullable ParsedNumber parsed, String digits) {
        long e164 = 0;
        if (parsed != null
                && digits.length() > SiteRules.USUAL_EXTENSION
                && tables.isPossible(parsed.e164())
                && !parsed.leftDigitsOut(digits, trunk)) {
            e164 = parsed.e164();
        } else if (readings.isEmpty() && digits.length() >= UNMISTAKABLE && !digits.startsWith("0")) {
            e164 = tables.canonical(CountryNumbers.integer(digits));
        }
        if (tables.countryCodeDigits(e164) > 0) {
            readings.add(new Reading(e164, Form.INFERRED, Repair.UNKNOWN_RANGE, "", false), false);
        }
    }

    private boolean isValidAtHome(ParsedNumber parsed) {
        return parsed.isNational(trunk) && tables.isValid(parsed.e164());
    }

    /** A valid national number without a trunk prefix, which needs no parsing; 0 when it is none. */
    private long wholeNumber(String digits) {
        if (home == null || !home.isWhole(digits)) {
            return 0;
        }
        long e164 = homeCode * E164.power(digits.length()) + Long.parseLong(digits);
        return tables.isValid(e164) ? e164 : 0;
    }

    private @Nullable ParsedNumber parse(String number) {
        if (home == null || number.length() > LONGEST_DIALLED || !home.mayBeDialled(number)) {
            return null;
        }
        try {
            ParsedNumber parsed = ParsedNumber.of(library, library.parseAndKeepRawInput(number, region));
            return parsed.e164() == 0 ? null : parsed;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}
