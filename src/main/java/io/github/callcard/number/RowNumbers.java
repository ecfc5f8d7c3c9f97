package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber.CountryCodeSource;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * Numbers of the CRM that are none as they stand: an integer has lost the plus or the zeros that said how it was meant, and
 * a country code stands before it that belongs there or not. Where such digits can be meant in one way alone they are put
 * right; where not, they stay, and {@link #spellings} finds them as possible. Immutable.
 */
final class RowNumbers {

    /** The zeros that an integer can have lost: none, a trunk prefix's one, or those of an international prefix. */
    private static final List<String> LOST = List.of("", "0", "00");

    /** With fewer digits it could be anybody's. */
    private static final long FEWEST_DIGITS = 10_000;

    private final PhoneNumberUtil library;
    private final CountryTables tables;
    private final CountryNumbers numbers;
    private final String home;
    private final int homeCode;
    private final String homeTrunk;
    private final int homeInternational;

    /** The rest of each country's trunk prefix; negative where nobody has asked yet. */
    private final AtomicIntegerArray trunks =
            new AtomicIntegerArray(IntStream.generate(() -> -1).limit(1000).toArray());

    /** @param home the user's country; {@code ZZ} where there is none */
    RowNumbers(PhoneNumberUtil library, CountryTables tables, String home, int homeCode) {
        this.library = library;
        this.tables = tables;
        this.numbers = new CountryNumbers(tables);
        this.home = home;
        this.homeCode = homeCode;
        this.homeTrunk = homeCode == 0 ? "" : trunk(home);
        String prefix = homeCode == 0 ? "" : withoutZeros(tables.usualInternationalPrefix(home));
        this.homeInternational = prefix.isEmpty() ? 0 : Integer.parseInt(prefix);
    }

    /**
     * The one number that a row's digits can be meant as where the number they make with their country code is in no range
     * that is in use: at most some 30 µs.
     *
     * @param number the digits without that code
     * @param code the country code beside them, 0 where there was none
     * @return {@link Long#MAX_VALUE} where it has too many digits
     */
    long kept(long number, int code) {
        int digits = E164.length(number);
        boolean fits = digits + E164.length(code) <= E164.MOST_DIGITS;
        long whole = fits ? tables.canonical(code * E164.power(digits) + number) : Long.MAX_VALUE;
        if (!isSuspicious(number, code, whole) || tables.isUsual(whole) || numbers.isSubscriber(whole)) {
            return whole;
        }
        Set<Long> meant = meanings(number, code, whole);
        boolean bare = code == 0 && atHome(number).stream().anyMatch(meant::contains);
        return meant.size() == 1 && !bare ? meant.iterator().next() : whole;
    }

    /** True when digits could have to be put right, told from their length and their first digits: some 20 ns. */
    private boolean isSuspicious(long number, int code, long whole) {
        if (code == 0) {
            int digits = tables.countryCodeDigits(number);
            long rest = E164.last(number, E164.length(number) - digits);
            boolean twice = digits > 0 && begins(rest, (int) E164.first(number, digits));
            return twice || (homeInternational > 0 && begins(number, homeInternational));
        }
        int left = leftOfTrunk(code);
        return begins(number, code) || (left > 0 && begins(number, left)) || !tables.isPossible(whole);
    }

    /** The rest of a country's trunk prefix as an integer; 0 for nothing. */
    private int leftOfTrunk(int code) {
        int index = code < trunks.length() ? code : 0;
        int left = trunks.get(index);
        if (left < 0) {
            String trunk = trunk(library.getRegionCodeForCountryCode(index));
            left = trunk.isEmpty() ? 0 : Integer.parseInt(trunk);
            trunks.set(index, left);
        }
        return left;
    }

    /** Every number in use that a row's digits can be meant as; see {@link #kept}. */
    private Set<Long> meanings(long number, int code, long whole) {
        // Whoever wrote a foreign country's code into the number did not mean one of the user's own country.
        Set<Long> meant = new LinkedHashSet<>(code != 0 && begins(number, code) ? Set.of() : atHome(number));
        if (code == 0) {
            read(meant, number, home, true);
            int digits = tables.countryCodeDigits(number);
            long rest = E164.last(number, E164.length(number) - digits);
            if (digits > 0 && begins(rest, (int) E164.first(number, digits))) {
                addWhole(meant, rest);
            }
            return meant;
        }
        read(meant, number, code == homeCode ? home : library.getRegionCodeForCountryCode(code), false);
        read(meant, number, home, true);
        addWhole(meant, number);
        if (whole <= E164.power(E164.MOST_DIGITS) && tables.isPossible(whole)) {
            // It may lie in a new range of its country: only a spelling of the same country is likelier.
            meant.removeIf(e164 -> !begins(e164, code));
        }
        return meant;
    }

    /** Every number in use that a row which is kept as it came can be meant as. */
    Set<Long> meanings(long kept) {
        int code = tables.countryCodeDigits(kept);
        Set<Long> meant = new LinkedHashSet<>(meanings(kept, 0, kept));
        if (code > 0) {
            long number = E164.last(kept, E164.length(kept) - code);
            meant.addAll(meanings(number, (int) E164.first(kept, code), kept));
        }
        return meant;
    }

    /** The numbers that digits are when they are dialled in the user's country, with a zero before them or without. */
    Set<Long> atHome(long number) {
        Set<Long> meant = new LinkedHashSet<>();
        if (homeCode > 0 && number >= FEWEST_DIGITS) {
            read(meant, number, home, false);
            meant.removeIf(e164 -> !begins(e164, homeCode));
        }
        return meant;
    }

    private void read(Set<Long> meant, long number, String region, boolean internationalAlone) {
        if (!library.getSupportedRegions().contains(region)) {
            return;
        }
        for (String lost : LOST) {
            PhoneNumber read = parse(lost + number, region);
            boolean named = read != null && read.getCountryCodeSource() == CountryCodeSource.FROM_NUMBER_WITH_IDD;
            if (read != null && (named || !internationalAlone)) {
                addWhole(meant, ParsedNumber.of(library, read).e164());
            }
        }
    }

    private @Nullable PhoneNumber parse(String digits, String region) {
        try {
            return library.parseAndKeepRawInput(digits, region);
        } catch (NumberParseException notANumber) {
            return null;
        }
    }

    private void addWhole(Set<Long> meant, long e164) {
        long kept = e164 < FEWEST_DIGITS ? 0 : tables.canonical(e164);
        boolean known = meant.stream().anyMatch(other -> NationalFold.same(other, kept));
        if (kept != 0 && !known && numbers.isSubscriber(kept)) {
            meant.add(kept);
        }
    }

    /**
     * The forms of a number in rows that are not put right: without its country code, with what is left of a trunk
     * prefix or of an international one before it, or with a country code too many; each as it was written. None for a
     * number that is not in use.
     */
    LongStream spellings(long e164) {
        int digits = tables.countryCodeDigits(e164);
        if (digits == 0 || !numbers.isSubscriber(e164)) {
            return LongStream.empty();
        }
        int code = (int) E164.first(e164, digits);
        String whole = Long.toString(e164);
        String national = whole.substring(digits);
        String trunk = code == homeCode ? homeTrunk : trunk(library.getRegionCodeForCountryCode(code));
        LongStream.Builder bare = LongStream.builder();
        LongStream.Builder surplus = LongStream.builder();
        if (code == homeCode) {
            add(bare, withoutZeros(national));
            add(bare, trunk.isEmpty() ? "" : trunk + national);
            add(bare, withoutZeros(asDialled(e164)));
        }
        add(surplus, trunk.isEmpty() ? "" : code + trunk + national);
        if (homeCode > 0) {
            add(surplus, homeCode == code ? "" : homeCode + whole);
            add(surplus, homeInternational == 0 ? "" : homeInternational + whole);
            add(surplus, homeInternational == 0 ? "" : "" + homeCode + homeInternational + whole);
            add(surplus, homeInternational == 0 ? "" : "" + code + homeInternational + whole);
        }
        // A row in use by SuperOffice's rule is somebody else's, but for a code that stands there twice.
        LongStream foreign = bare.build().filter(row -> !(begins(row, homeCode) && isInUse(row)));
        LongStream unused = surplus.build().filter(row -> !isInUse(row));
        LongStream twice = LongStream.of(CountryNumbers.integer(code + whole));
        return LongStream.concat(foreign, LongStream.concat(twice, unused))
                .filter(row -> tables.canonical(row) != e164)
                .distinct();
    }

    private boolean isInUse(long row) {
        return numbers.isSubscriber(tables.canonical(row));
    }

    /** Some countries dial more than the trunk prefix before a number: Belarus's 8 029. */
    private String asDialled(long e164) {
        PhoneNumber number = tables.number(e164);
        return number == null
                ? ""
                : PhoneNumberUtil.normalizeDigitsOnly(library.format(number, PhoneNumberFormat.NATIONAL));
    }

    private void add(LongStream.Builder spelled, String digits) {
        long number = CountryNumbers.integer(digits);
        if (number >= FEWEST_DIGITS) {
            spelled.add(number);
        }
    }

    /** The part of a country's trunk prefix that an integer keeps: Hungary's 06 leaves a 6, Germany's 0 nothing. */
    private String trunk(String region) {
        boolean country = library.getSupportedRegions().contains(region);
        String prefix = country ? library.getNddPrefixForRegion(region, true) : null;
        return prefix == null ? "" : withoutZeros(prefix);
    }

    private static String withoutZeros(String digits) {
        return digits.replaceFirst("^0+", "");
    }

    private static boolean begins(long number, int code) {
        int digits = E164.length(code);
        return E164.length(number) > digits && E164.first(number, digits) == code;
    }
}
