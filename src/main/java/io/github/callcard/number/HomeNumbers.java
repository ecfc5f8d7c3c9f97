package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import org.jspecify.annotations.Nullable;

/** The national numbers of the user's country; of no country there are none. Immutable. */
final class HomeNumbers {

    /** Fifteen digits with a trunk prefix and a carrier's code before them. */
    private static final int LONGEST_DIALLED = 22;

    private final PhoneNumberUtil library;
    private final CountryTables tables;
    private final String region;
    private final int code;
    private final @Nullable CountryTable table;
    private final String trunk;
    private final boolean zeroIsWritten;
    private final boolean numbersAreShort;

    HomeNumbers(PhoneNumberUtil library, CountryTables tables, String region) {
        boolean nowhere = region.equals(NoCountry.REGION);
        String written = nowhere ? null : library.getNddPrefixForRegion(region, true);
        PhoneNumber usual = nowhere ? null : library.getExampleNumberForType(region, PhoneNumberType.FIXED_LINE);
        this.library = library;
        this.tables = tables;
        this.region = region;
        this.code = nowhere ? 0 : library.getCountryCodeForRegion(region);
        this.table = nowhere ? null : tables.homeTable(region);
        this.trunk = written == null ? "" : written;
        this.zeroIsWritten = usual != null && trunk.startsWith("0") && isWritten(library, usual, trunk);
        this.numbersAreShort = usual != null && E164.length(usual.getNationalNumber()) <= SiteRules.USUAL_EXTENSION;
    }

    private static boolean isWritten(PhoneNumberUtil library, PhoneNumber number, String trunk) {
        return PhoneNumberUtil.normalizeDigitsOnly(library.format(number, PhoneNumberFormat.NATIONAL))
                .startsWith(trunk);
    }

    /** The user's country code, 0 when there is none. */
    int code() {
        return code;
    }

    /** The digits that are written before a number's area code, such as 0; empty for none. */
    String trunk() {
        return trunk;
    }

    /** True when digits lack the zero with which the country writes its numbers. */
    boolean lacksZero(String digits) {
        return zeroIsWritten && !digits.startsWith("0");
    }

    /** True when digits begin as a number does that is written with its area code. */
    boolean isTrunkWritten(String digits) {
        return digits.startsWith("0") || (!trunk.isEmpty() && digits.startsWith(trunk));
    }

    /** A valid national number without a trunk prefix, which needs no parsing; 0 when it is none. */
    long whole(String digits) {
        if (table == null || !table.isWhole(digits)) {
            return 0;
        }
        long e164 = code * E164.power(digits.length()) + Long.parseLong(digits);
        return isValid(e164) ? e164 : 0;
    }

    /** Canada's 310 1234 is dialled without an area code, unlike any number of the others that share its country code. */
    private boolean isValid(long e164) {
        PhoneNumber other = tables.isPossible(e164) ? null : tables.number(e164);
        return other == null ? tables.isValid(e164) : library.isValidNumberForRegion(other, region);
    }

    /**
     * Of six digits or fewer only a number whose own first digit is a zero, such as Norway's 02800: no extension has it; and
     * any number of a country that has no longer ones, such as the Faroe Islands; 0 when it is none.
     */
    long ofFewDigits(String digits) {
        ParsedNumber parsed = numbersAreShort || digits.startsWith("0") ? parse(digits) : null;
        return parsed != null && parsed.national().equals(digits) && isValid(parsed) ? parsed.e164() : 0;
    }

    /** The same behind an outside line, where no extension stands: where no trunk prefix is dialled any number; 0 when it is none. */
    long ofFewDigitsOutside(String digits) {
        long e164 = ofFewDigits(digits);
        return e164 == 0 && trunk.isEmpty() ? whole(digits) : e164;
    }

    /** A number of an area, dialled there without its code and so without a zero; 0 when it is none. */
    long local(String areaCode, String digits) {
        ParsedNumber local = areaCode.isEmpty() || digits.startsWith("0") ? null : parse(areaCode + digits);
        return local != null && isValid(local) ? local.e164() : 0;
    }

    boolean isValid(ParsedNumber parsed) {
        return parsed.isNational(trunk) && isValid(parsed.e164());
    }

    /** The library's reading of digits that are dialled in the country; null when there is none. */
    @Nullable
    ParsedNumber parse(String digits) {
        if (table == null || digits.length() > LONGEST_DIALLED || !table.mayBeDialled(digits)) {
            return null;
        }
        try {
            ParsedNumber parsed = ParsedNumber.of(library, library.parseAndKeepRawInput(digits, region));
            return parsed.e164() == 0 ? null : parsed;
        } catch (NumberParseException notANumber) {
            return null;
        }
    }
}
