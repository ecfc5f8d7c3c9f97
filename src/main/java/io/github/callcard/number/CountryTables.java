package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonemetadata.PhoneMetadata;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import com.google.i18n.phonenumbers.metadata.source.MetadataSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * Puts numbers with a country code into the one form they are kept and compared in, as libphonenumber would and a hundred
 * times faster: the library itself is asked only where it might take digits off. A country's table is made when the first
 * of its numbers comes. Safe to use from any thread.
 */
final class CountryTables {

    private static final String NO_ONE_COUNTRY = "001";

    private final PhoneNumberUtil library;
    private final MetadataSource metadata =
            DefaultMetadataDependenciesProvider.getInstance().getPhoneNumberMetadataSource();

    /** The length of the country code, by a number's first three digits; 0 when there is none. */
    private final byte[] codeDigits = new byte[1000];

    private final AtomicReferenceArray<@Nullable CountryTable> tables = new AtomicReferenceArray<>(1000);

    CountryTables(PhoneNumberUtil library) {
        this.library = library;
        for (int code : library.getSupportedCallingCodes()) {
            int digits = E164.length(code);
            int from = (int) (code * E164.power(3 - digits));
            for (int start = from; start < from + E164.power(3 - digits); start++) {
                codeDigits[start] = (byte) digits;
            }
        }
    }

    /** The prefix that a region dials before a country code; none in no region. */
    InternationalPrefix internationalPrefix(String region) {
        PhoneMetadata home = region.equals(NoCountry.REGION) ? null : metadata.getMetadataForRegion(region);
        return new InternationalPrefix(home == null ? "" : home.getInternationalPrefix());
    }

    /** The digits dialled before a country code in a region, such as 011; empty where a carrier's code belongs to them. */
    String usualInternationalPrefix(String region) {
        PhoneMetadata home = metadata.getMetadataForRegion(region);
        String usual = home.getPreferredInternationalPrefix();
        String prefix = usual.isEmpty() ? home.getInternationalPrefix() : usual;
        return prefix.chars().allMatch(c -> c >= '0' && c <= '9') ? prefix : "";
    }

    /** The table for dialling within one region: several regions may share a country code and not a trunk prefix. */
    CountryTable homeTable(String region) {
        PhoneMetadata home = metadata.getMetadataForRegion(region);
        return new CountryTable(home, List.of(home));
    }

    /** The length of a number's country code in digits; 0 when no country has it. */
    int countryCodeDigits(long e164) {
        int length = E164.length(e164);
        return length < 4 ? 0 : codeDigits[(int) (e164 / E164.power(length - 3))];
    }

    /** True when a number has a country's code and a length that numbers of that country have. */
    boolean isPossible(long e164) {
        int code = countryCodeDigits(e164);
        int digits = E164.length(e164) - code;
        return code > 0 && table(E164.first(e164, code)).hasLength(digits);
    }

    /** True when numbers of this number's country may begin with a zero, as Italy's do. */
    boolean mayBeginWithZero(long e164) {
        int code = countryCodeDigits(e164);
        return code > 0 && table(E164.first(e164, code)).mayBeginWithZero();
    }

    /**
     * The form in which a number is kept: without a trunk prefix behind the country code, and with the zero of a country
     * whose numbers begin with one where an integer has lost it. A number that is none stays as it is.
     */
    long canonical(long e164) {
        int code = countryCodeDigits(e164);
        int digits = E164.length(e164) - code;
        if (code == 0 || digits > E164.MOST_DIGITS) {
            return e164;
        }
        CountryTable country = table(E164.first(e164, code));
        long national = e164 % E164.power(digits);
        boolean hasLength = country.hasLength(digits);
        if (country.mayBeStripped(national, digits)) {
            long read = asTheLibraryReadsIt(e164);
            if (read != 0) {
                return read;
            }
        } else if (hasLength && country.mayBeKnown(national, digits)) {
            return e164;
        }
        boolean lostItsZero = digits + 1 + code <= E164.MOST_DIGITS
                && country.hasLength(digits + 1)
                && country.mayBeKnown(national, digits + 1)
                && !(hasLength && country.mayBeKnown(national, digits));
        long withZero = E164.first(e164, code) * E164.power(digits + 1) + national;
        return lostItsZero && isValid(withZero) ? withZero : e164;
    }

    /** True when a number in its kept form lies in a range that its country has given out. */
    boolean isValid(long e164) {
        int code = countryCodeDigits(e164);
        int digits = E164.length(e164) - code;
        if (code == 0) {
            return false;
        }
        CountryTable country = table(E164.first(e164, code));
        return country.hasLength(digits)
                && country.mayBeKnown(E164.last(e164, digits), digits)
                && library.isValidNumber(number(e164, code));
    }

    /**
     * True when a number in its kept form surely needs no closer look: numbers of its country that begin and are as long as it
     * are in use, whatever digit follows. Some 10 ns; the first number of each such group takes 20 µs.
     */
    boolean isUsual(long e164) {
        int code = countryCodeDigits(e164);
        int digits = E164.length(e164) - code;
        return code > 0
                && digits > CountryTable.START_DIGITS
                && table(E164.first(e164, code)).isUsual(E164.last(e164, digits), digits, this::areAllValid, e164);
    }

    /** True when a number is valid with any digit behind its first three national ones, and that digit again to the end. */
    private boolean areAllValid(long e164) {
        int code = countryCodeDigits(e164);
        int rest = E164.length(e164) - code - CountryTable.START_DIGITS;
        long start = E164.first(e164, code + CountryTable.START_DIGITS) * E164.power(rest);
        long ones = (E164.power(rest) - 1) / 9;
        for (int digit = 0; digit < 10; digit++) {
            if (!isValid(start + digit * ones)) {
                return false;
            }
        }
        return true;
    }

    /** A number in its kept form as the library has it, without its reading the digits; null when no country has it. */
    @Nullable
    PhoneNumber number(long e164) {
        int code = countryCodeDigits(e164);
        return code == 0 ? null : number(e164, code);
    }

    private static PhoneNumber number(long e164, int codeDigits) {
        int digits = E164.length(e164) - codeDigits;
        long national = E164.last(e164, digits);
        PhoneNumber number = new PhoneNumber()
                .setCountryCode((int) E164.first(e164, codeDigits))
                .setNationalNumber(national);
        int zeros = digits - Math.max(1, E164.length(national));
        return zeros == 0 ? number : number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
    }

    /** Zero when the library finds no number in it. */
    private long asTheLibraryReadsIt(long e164) {
        try {
            PhoneNumber number = library.parse("+" + e164, NoCountry.REGION);
            boolean possible = library.isPossibleNumber(number);
            return possible
                    ? Long.parseLong(
                            library.format(number, PhoneNumberFormat.E164).substring(1))
                    : 0;
        } catch (NumberParseException notANumber) {
            return 0;
        }
    }

    private CountryTable table(long code) {
        int index = (int) code;
        CountryTable table = tables.get(index);
        if (table == null) {
            // Two threads may make the same table; either will do.
            String main = library.getRegionCodeForCountryCode(index);
            List<PhoneMetadata> regions = library.getRegionCodesForCountryCode(index).stream()
                    .map(region -> metadataOf(index, region))
                    .toList();
            table = new CountryTable(metadataOf(index, main), regions);
            tables.set(index, table);
        }
        return table;
    }

    private PhoneMetadata metadataOf(int code, String region) {
        return region.equals(NO_ONE_COUNTRY)
                ? metadata.getMetadataForNonGeographicalRegion(code)
                : metadata.getMetadataForRegion(region);
    }
}
