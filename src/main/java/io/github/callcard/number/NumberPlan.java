package io.github.callcard.number;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.ShortNumberInfo;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/**
 * The reading and writing of numbers where the user is. Reading never fails: what is not a number says so in its kind.
 * Immutable, safe to use from any thread; the first reading loads the region's metadata and takes some 50 ms, unless
 * {@link #warm} was called.
 */
public final class NumberPlan {

    private final PhoneNumberUtil library = PhoneNumberUtil.getInstance();
    private final CountryTables tables;
    private final String region;
    private final SiteRules site;
    private final CallerStrings callers;
    private final int homeCode;
    private final RowNumbers rows;

    private NumberPlan(String region, SiteRules site, CountryTables tables) {
        this.region = region;
        this.site = site;
        this.tables = tables;
        this.callers = new CallerStrings(library, tables, region, site);
        this.homeCode = region.equals(NoCountry.REGION) ? 0 : library.getCountryCodeForRegion(region);
        this.rows = new RowNumbers(library, tables, region, homeCode);
    }

    /** The plan of nowhere: reads the numbers that name their country, and no others. */
    public static NumberPlan international() {
        return new NumberPlan(NoCountry.REGION, SiteRules.NONE, new CountryTables(PhoneNumberUtil.getInstance()));
    }

    /**
     * A plan for a site that leaves numbers alone.
     *
     * @param region the user's country, ISO 3166 with two letters
     * @throws IllegalArgumentException when there is no such country
     */
    public NumberPlan(String region) {
        this(region, SiteRules.NONE);
    }

    /**
     * @param region the user's country, ISO 3166 with two letters
     * @param site what the telephone system does to numbers
     * @throws IllegalArgumentException when there is no such country
     */
    public NumberPlan(String region, SiteRules site) {
        this(known(region), site, new CountryTables(PhoneNumberUtil.getInstance()));
    }

    /**
     * The plan of a country that somebody wrote down.
     *
     * @param region the user's country, ISO 3166 with two letters
     * @param site the rules by which the telephone system changes numbers
     * @throws SentenceException when there is no such country
     */
    public static NumberPlan of(String region, SiteRules site) throws SentenceException {
        if (!isKnown(code(region))) {
            throw new SentenceException(
                    Sentence.of("\"{0}\" is not a country; use its two letters, such as NO or DE.", region));
        }
        return new NumberPlan(region, site);
    }

    private static String known(String region) {
        String code = code(region);
        if (!isKnown(code)) {
            throw new IllegalArgumentException("no country: " + region);
        }
        return code;
    }

    private static String code(String region) {
        return region.strip().toUpperCase(Locale.ROOT);
    }

    private static boolean isKnown(String code) {
        return PhoneNumberUtil.getInstance().getSupportedRegions().contains(code);
    }

    /** The same plan for another site. */
    public NumberPlan with(SiteRules other) {
        return new NumberPlan(region, other, tables);
    }

    /** The user's country, ISO 3166 with two letters; {@code ZZ} where there is none. */
    public String region() {
        return region;
    }

    /** The country code of the user's country, such as 47; 0 where there is no country. */
    public int countryCode() {
        return homeCode;
    }

    public SiteRules site() {
        return site;
    }

    /** The meaning that the caller string of an incoming call has here. */
    public CallerNumber read(@Nullable String raw) {
        return callers.read(raw, site.incomingPrefixes());
    }

    /**
     * A number as it is dialled at this site: with the digits for an outside line where there are any, and then without a
     * plus, since a plus behind digits means nothing to a switchboard.
     *
     * @param number a plus and digits, or digits only
     */
    public String dialString(String number) {
        if (site.outgoingPrefixes().isEmpty() || homeCode == 0) {
            return number;
        }
        try {
            PhoneNumber read = library.parse(number, region);
            if (!library.isPossibleNumber(read) || isService(number, read)) {
                return number;
            }
            String outside = library.formatOutOfCountryCallingNumber(read, region);
            return site.outgoingPrefixes().getFirst() + PhoneNumberUtil.normalizeDigitsOnly(outside);
        } catch (NumberParseException e) {
            return number;
        }
    }

    /** True for a short number of the country, which switchboards know without an outside line. */
    private boolean isService(String number, PhoneNumber read) {
        return !number.startsWith("+")
                && !library.isValidNumber(read)
                && ShortNumberInfo.getInstance().isPossibleShortNumberForRegion(read, region)
                && ShortNumberInfo.getInstance().isValidShortNumberForRegion(read, region);
    }

    /** The meaning of what the user dialled on an outgoing call. */
    public CallerNumber readDialled(@Nullable String raw) {
        return callers.read(raw, site.outgoingPrefixes());
    }

    /** The number that a caller string states as the site's numbers come; empty where it had to be guessed. */
    public OptionalLong stated(CallerNumber number) {
        return StatedNumber.of(number, site.plusMissing());
    }

    /** The form in which a number with its country code is kept and compared; about 20 ns, seldom 5 µs. */
    public long canonical(long e164) {
        return tables.canonical(e164);
    }

    /**
     * A row of the CRM as one number in the form in which it is kept: as it stands where that is in use, else as the one
     * number that its digits can be meant as. Some 30 ns, seldom 30 µs.
     *
     * @param number the digits, 15 at most
     * @param countryCode the code beside them; 0 where they have it themselves
     * @return {@link Long#MAX_VALUE} where it has too many digits
     */
    public long row(long number, int countryCode) {
        return rows.kept(number, countryCode);
    }

    /** The written forms of a number's rows that can be meant in several ways. */
    public LongStream spellings(long e164) {
        return rows.spellings(e164);
    }

    /** The numbers of the user's country that digits without a country code can be. */
    public Set<Long> atHome(long number) {
        return rows.atHome(number);
    }

    /** The numbers that a row which is kept as it came can be meant as. */
    public Set<Long> meanings(long kept) {
        return rows.meanings(kept);
    }

    /** True when a number has a country's code and a length that numbers of that country have. */
    public boolean isPossible(long e164) {
        return tables.isPossible(e164);
    }

    /** True when a number lies in a range that its country has given out, as far as libphonenumber knows. */
    public boolean isValid(long e164) {
        return tables.isValid(e164);
    }

    /** The length of a number's country code in digits, 0 when it has none. */
    public int countryCodeDigits(long e164) {
        return tables.countryCodeDigits(e164);
    }

    /** True when only a mobile telephone can have a number. */
    public boolean isMobile(long e164) {
        PhoneNumber number = tables.number(e164);
        return number != null && library.getNumberType(number) == PhoneNumberType.MOBILE;
    }

    /** Writes a number as the user's country does: national at home, international for all others. */
    public String format(long e164) {
        PhoneNumber number = tables.number(e164);
        if (number == null) {
            return "+" + e164;
        }
        boolean home = number.getCountryCode() == homeCode;
        return library.format(number, home ? PhoneNumberFormat.NATIONAL : PhoneNumberFormat.INTERNATIONAL);
    }

    /** The country a number belongs to, ISO 3166 with two letters; empty for numbers of no one country. */
    public Optional<String> region(long e164) {
        return Optional.ofNullable(tables.number(e164))
                .map(library::getRegionCodeForNumber)
                .filter(code -> code.length() == 2 && !code.equals(NoCountry.REGION));
    }

    /** Reads numbers of every kind a few hundred times, so that the first real caller need not wait: some 300 ms. */
    public void warm() {
        NumberWarmUp.run(this, library, region);
    }
}
