package io.github.callcard.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.number.DialString.Letters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads digits as numbers, each way an exact number, the surest first: the order of candidates of docs/matching.md. The
 * library parses the digits once, as a national number; whatever names its country is read by the tables. Immutable.
 */
final class NumberReader {

    /** So many digits that agree as they stand are no coincidence, though no country has such a number. */
    private static final int UNMISTAKABLE = 10;

    private final CountryTables tables;
    private final InternationalReader abroad;
    private final HomeNumbers home;
    private final InternationalPrefix prefix;
    private final String region;
    private final SiteRules site;

    NumberReader(PhoneNumberUtil library, CountryTables tables, String region, SiteRules site) {
        this.tables = tables;
        this.prefix = tables.internationalPrefix(region).or(DialPrefixes.carriersAbroad(region));
        this.abroad = new InternationalReader(tables, prefix);
        this.home = new HomeNumbers(library, tables, region);
        this.region = region;
        this.site = site;
    }

    /** A number behind a plus; before a zero it is the plus that is too much, since no country's code begins with one. */
    List<Reading> international(DialString dialled, List<String> outsideLines) {
        if (!dialled.digits().startsWith("0")) {
            return abroad.international(dialled, outsideLines);
        }
        if (!InternationalReader.isLine(dialled.prefix(), outsideLines)) {
            return List.of();
        }
        List<Reading> plain = dialled.digits().length() > SiteRules.USUAL_EXTENSION
                ? national(dialled, outsideLines)
                : shortNumber(dialled.digits(), List.of());
        return new PlusBeforeZero(dialled, home.trunk(), home.code()).readings(plain, abroad.withoutZeros(dialled));
    }

    /** A number without a plus, of seven digits or more. */
    List<Reading> national(DialString dialled, List<String> outsideLines) {
        String digits = dialled.digits();
        Readings readings = new Readings();
        if (site.plusMissing()) {
            abroad.withPlus(readings, digits, Repair.MISSING_PLUS, "");
        }
        boolean word = dialled.letters() == Letters.WORD;
        boolean trunkWritten = home.isTrunkWritten(digits);
        if (!trunkWritten && !word) {
            addLocal(readings, digits, Repair.AREA_CODE, site.areaCode());
        }
        int named = prefix.length(digits);
        long plain = named > 0 ? 0 : home.whole(digits);
        ParsedNumber whole = named > 0 || plain > 0 ? null : home.parse(digits);
        if (named > 0) {
            abroad.named(readings, dialled, named);
        } else if (plain > 0) {
            addHome(readings, new Reading(plain, Form.NATIONAL), digits);
        } else {
            atHome(readings, whole, digits);
        }
        boolean valid = readings.hasSure();
        if (valid && named == 0 && digits.startsWith(InternationalReader.USUAL_PREFIX)) {
            abroad.foreign(readings, digits, 0); // Japan has numbers of its own that begin like that.
        }
        for (String line : outsideLines) {
            behindOutsideLine(readings, digits, line, valid);
        }
        if (valid && home.trunk().equals("0") && digits.startsWith("0" + home.code())) {
            abroad.withPlus(readings, digits.substring(1), Repair.ZERO_FOR_PLUS, "0");
        } else if (!(valid && trunkWritten) && !word) {
            abroad.inferred(readings, digits);
            if (trunkWritten) {
                addLocal(readings, digits, Repair.AREA_CODE, site.areaCode());
            }
        }
        if (!valid && word) {
            LongWord.read(readings, digits, home.code());
        } else if (!valid) {
            unknownRange(readings, whole, digits.substring(named));
        }
        return readings.list(site.plusMissing(), home.code());
    }

    /** A number of six digits or fewer, as it stands or behind an outside line; none where it can be an extension alone. */
    List<Reading> shortNumber(String digits, List<String> outsideLines) {
        Readings readings = new Readings();
        long whole = home.ofFewDigits(digits);
        if (whole != 0) {
            readings.add(new Reading(whole, Form.NATIONAL), true);
        }
        for (String line : outsideLines) {
            if (digits.startsWith(line)) {
                behind(readings, digits, line, Form.INFERRED, Repair.OUTSIDE_LINE);
            }
        }
        return readings.list(false, home.code());
    }

    private void atHome(Readings readings, @Nullable ParsedNumber parsed, String digits) {
        if (parsed != null && home.isValid(parsed)) {
            Form form = parsed.leftDigitsOut(digits, home.trunk()) ? Form.PARTIAL : Form.NATIONAL;
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
        if (home.trunk().equals("0") && !digits.startsWith("0")) {
            readings.addBare(reading);
        } else {
            readings.add(reading, true);
        }
    }

    /**
     * In a country that writes a trunk zero the rest has one too, unless the whole makes no number or the site's area is
     * dialled without its code: then each is said beside the other.
     */
    private void behindOutsideLine(Readings readings, String digits, String line, boolean wholeIsValid) {
        if (!digits.startsWith(line)) {
            return;
        }
        String rest = digits.substring(line.length());
        boolean trunkIsLost = home.lacksZero(rest);
        boolean local = addLocal(readings, rest, Repair.OUTSIDE_LINE, line);
        boolean standsBack = wholeIsValid && trunkIsLost && !local;
        boolean sure = !standsBack && behind(readings, digits, line, Form.INFERRED, Repair.OUTSIDE_LINE);
        long bare = local || standsBack ? home.whole(rest) : 0;
        if (local && bare != 0) {
            readings.add(new Reading(bare, Form.INFERRED, Repair.OUTSIDE_LINE, line, false), true);
        } else if (bare != 0) {
            readings.doubtBare();
        }
        boolean namesHome = rest.startsWith(Integer.toString(home.code()));
        if (site.plusMissing() || (!wholeIsValid && (!sure || namesHome))) {
            abroad.withPlus(readings, rest, Repair.OUTSIDE_LINE, line);
        }
    }

    /** Answers whether a number that is in use stands behind these digits. */
    private boolean behind(Readings readings, String digits, String before, Form form, Repair repair) {
        List<Long> numbers = dialled(digits.substring(before.length()));
        for (long e164 : numbers) {
            String affix = repair == Repair.NONE ? "" : before;
            readings.add(new Reading(tables.canonical(e164), form, repair, affix, false), true);
        }
        return !numbers.isEmpty();
    }

    /** The numbers that dialling digits in the country can reach; none when that is not known to be in use. */
    private List<Long> dialled(String digits) {
        if (digits.length() <= SiteRules.USUAL_EXTENSION) {
            long e164 = home.ofFewDigitsOutside(digits);
            return e164 == 0 ? List.of() : List.of(e164);
        }
        List<Long> numbers = dialledNow(digits);
        for (String former : DialPrefixes.formerTrunks(region, digits)) {
            numbers = numbers.isEmpty() ? dialledNow(digits.substring(former.length())) : numbers;
        }
        return numbers;
    }

    private List<Long> dialledNow(String digits) {
        int named = prefix.length(digits);
        ParsedNumber parsed = named > 0 ? null : home.parse(digits);
        List<Long> numbers = new ArrayList<>(1);
        if (parsed != null && home.isValid(parsed) && !parsed.leftDigitsOut(digits, home.trunk())) {
            numbers.add(parsed.e164());
        }
        if (named > 0 || digits.startsWith(InternationalReader.USUAL_PREFIX)) {
            numbers.addAll(abroad.named(digits, named));
        }
        return numbers;
    }

    /**
     * Adds a number of the site's own area, dialled without its code and so without a zero.
     *
     * @param affix what is said to have been supplied or taken off
     * @return whether it is one
     */
    private boolean addLocal(Readings readings, String digits, Repair repair, String affix) {
        long local = home.local(site.areaCode(), digits);
        if (local != 0) {
            readings.add(new Reading(local, Form.INFERRED, repair, affix, false), true);
        }
        return local != 0;
    }

    /** New ranges come into use before the library knows them, and what agrees in many digits agrees. */
    private void unknownRange(Readings readings, @Nullable ParsedNumber parsed, String digits) {
        long e164 = 0;
        if (parsed != null
                && digits.length() > SiteRules.USUAL_EXTENSION
                && tables.isPossible(parsed.e164())
                && !parsed.leftDigitsOut(digits, home.trunk())) {
            e164 = parsed.e164();
        } else if (readings.isEmpty() && digits.length() >= UNMISTAKABLE && !digits.startsWith("0")) {
            e164 = tables.canonical(CountryNumbers.integer(digits));
        }
        if (tables.countryCodeDigits(e164) > 0) {
            readings.add(new Reading(e164, Form.INFERRED, Repair.UNKNOWN_RANGE, "", false), false);
        }
    }
}
