package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.number.DialString.Letters;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads digits as numbers, each way an exact number, the surest first: the order of candidates of docs/matching.md. The
 * library parses the digits once, as a national number; whatever names its country is read by the tables. Immutable.
 */
final class NumberReader {

    /** So many digits that agree as they stand are no coincidence, though no country has such a number. */
    private static final int UNMISTAKABLE = 10;

    /** Fifteen digits with a trunk prefix and a carrier's code before them. */
    private static final int LONGEST_DIALLED = 22;

    private final PhoneNumberUtil library;
    private final CountryTables tables;
    private final InternationalReader abroad;
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
        this.region = region;
        this.prefix = tables.internationalPrefix(region);
        this.abroad = new InternationalReader(tables, prefix);
        boolean nowhere = region.equals(NumberPlan.NO_COUNTRY);
        String written = nowhere ? null : library.getNddPrefixForRegion(region, true);
        PhoneNumber usual = nowhere ? null : library.getExampleNumberForType(region, PhoneNumberType.FIXED_LINE);
        this.homeCode = nowhere ? 0 : library.getCountryCodeForRegion(region);
        this.home = nowhere ? null : tables.homeTable(region);
        this.trunk = written == null ? "" : written;
        this.numbersAreShort = usual != null && E164.length(usual.getNationalNumber()) <= SiteRules.USUAL_EXTENSION;
        this.site = site;
    }

    /** A number behind a plus: one reading, and one more where digits have to be left out; none where it is no number. */
    List<Reading> international(DialString dialled, List<String> outsideLines) {
        return abroad.international(dialled, outsideLines);
    }

    /** A number without a plus, of seven digits or more. */
    List<Reading> national(DialString dialled, List<String> outsideLines) {
        String digits = dialled.digits();
        Readings readings = new Readings();
        if (site.plusMissing()) {
            abroad.withPlus(readings, digits, Repair.MISSING_PLUS, "");
        }
        int named = prefix.length(digits);
        long plain = named > 0 ? 0 : wholeNumber(digits);
        ParsedNumber whole = named > 0 || plain > 0 ? null : parse(digits);
        if (named > 0) {
            abroad.named(readings, dialled, named);
        } else if (plain > 0) {
            addHome(readings, new Reading(plain, Form.NATIONAL), digits);
        } else {
            atHome(readings, whole, digits);
        }
        boolean valid = readings.hasSure();
        for (String line : outsideLines) {
            behindOutsideLine(readings, digits, line, valid);
        }
        boolean word = dialled.letters() == Letters.WORD;
        boolean trunkWritten = digits.startsWith("0") || (!trunk.isEmpty() && digits.startsWith(trunk));
        if (valid && trunk.equals("0") && digits.startsWith("0" + homeCode)) {
            abroad.withPlus(readings, digits.substring(1), Repair.ZERO_FOR_PLUS, "0");
        } else if (!(valid && trunkWritten) && !word) {
            inferred(readings, digits);
        }
        if (!valid && word) {
            LongWord.read(readings, digits, homeCode);
        } else if (!valid) {
            unknownRange(readings, whole, digits.substring(named));
        }
        return readings.list(site.plusMissing(), homeCode);
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

    private void atHome(Readings readings, @Nullable ParsedNumber parsed, String digits) {
        if (parsed != null && isValidAtHome(parsed)) {
            Form form = parsed.leftDigitsOut(digits, trunk) ? Form.PARTIAL : Form.NATIONAL;
            addHome(readings, new Reading(parsed.e164(), form), digits);
            return;
        }
        for (String former : DialPrefixes.formerTrunks(region, digits)) {
            behind(readings, digits, former, Form.NATIONAL, Repair.NONE);
        }
        for (String code : DialPrefixes.serviceCodes(region, digits)) {
            behind(readings, digits, code, Form.INFERRED, Repair.SERVICE_CODE);
        }
    }

    private void addHome(Readings readings, Reading reading, String digits) {
        if (trunk.equals("0") && !digits.startsWith("0")) {
            readings.addBare(reading);
        } else {
            readings.add(reading, true);
        }
    }

    /** In a country that writes a trunk zero the rest has one too, unless the whole makes no number. */
    private void behindOutsideLine(Readings readings, String digits, String line, boolean wholeIsValid) {
        if (!digits.startsWith(line)) {
            return;
        }
        String rest = digits.substring(line.length());
        boolean trunkIsLost = trunk.startsWith("0") && !rest.startsWith("0");
        boolean sure =
                !(wholeIsValid && trunkIsLost) && behind(readings, digits, line, Form.INFERRED, Repair.OUTSIDE_LINE);
        long local = sure || wholeIsValid ? 0 : local(rest);
        if (local != 0) {
            readings.add(new Reading(local, Form.INFERRED, Repair.OUTSIDE_LINE, line, false), true);
        }
        boolean namesHome = rest.startsWith(Integer.toString(homeCode));
        if (site.plusMissing() || (!wholeIsValid && (!sure || namesHome))) {
            abroad.withPlus(readings, rest, Repair.OUTSIDE_LINE, line);
        }
    }

    /** Answers whether a number that is in use stands behind these digits. */
    private boolean behind(Readings readings, String digits, String before, Form form, Repair repair) {
        String rest = digits.substring(before.length());
        if (rest.length() <= SiteRules.USUAL_EXTENSION) {
            return false;
        }
        List<Long> numbers = dialled(rest);
        for (long e164 : numbers) {
            String affix = repair == Repair.NONE ? "" : before;
            readings.add(new Reading(tables.canonical(e164), form, repair, affix, false), true);
        }
        return !numbers.isEmpty();
    }

    /** What can be reached by dialling digits in the country; nothing when that is not known to be in use. */
    private List<Long> dialled(String digits) {
        List<Long> numbers = dialledNow(digits);
        for (String former : DialPrefixes.formerTrunks(region, digits)) {
            numbers = numbers.isEmpty() ? dialledNow(digits.substring(former.length())) : numbers;
        }
        return numbers;
    }

    private List<Long> dialledNow(String digits) {
        int named = prefix.length(digits);
        if (named > 0) {
            return abroad.named(digits, named);
        }
        ParsedNumber parsed = parse(digits);
        return parsed != null && isValidAtHome(parsed) && !parsed.leftDigitsOut(digits, trunk)
                ? List.of(parsed.e164())
                : List.of();
    }

    private void inferred(Readings readings, String digits) {
        abroad.inferred(readings, digits);
        long local = local(digits);
        if (local != 0) {
            readings.add(new Reading(local, Form.INFERRED, Repair.AREA_CODE, site.areaCode(), false), true);
        }
    }

    /** A number of the site's own area, dialled without its code and so without a trunk prefix; 0 when it is none. */
    private long local(String digits) {
        if (site.areaCode().isEmpty() || (!trunk.isEmpty() && digits.startsWith(trunk))) {
            return 0;
        }
        ParsedNumber local = parse(site.areaCode() + digits);
        return local != null && isValidAtHome(local) ? local.e164() : 0;
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
