package io.github.callcard.number;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.DefaultMetadataDependenciesProvider;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers of every country and of every kind, near and far from the library's examples; the same ones in each run. */
public final class WorldNumbers {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    /** The count of last digits that are chosen by chance. */
    private static final int[] TAILS = {0, 3, 5, 7};

    private WorldNumbers() {}

    /** Every country the library knows, ISO 3166 with two letters. */
    public static List<String> regions() {
        return List.copyOf(new TreeSet<>(LIBRARY.getSupportedRegions()));
    }

    /** Valid numbers of one country, of each kind some. */
    public static List<PhoneNumber> of(String region, int each, long seed) {
        List<PhoneNumber> numbers = new ArrayList<>();
        for (PhoneNumberType type : PhoneNumberType.values()) {
            numbers.addAll(of(region, type, each, seed));
        }
        return numbers;
    }

    /** Valid numbers of one country and one kind. */
    public static List<PhoneNumber> of(String region, PhoneNumberType type, int each, long seed) {
        Random random = new Random(seed ^ region.hashCode());
        List<PhoneNumber> numbers = new ArrayList<>();
        PhoneNumber example = LIBRARY.getExampleNumberForType(region, type);
        for (int i = 0; example != null && i < each; i++) {
            PhoneNumber number = near(example, TAILS[i % TAILS.length], random);
            if (LIBRARY.isValidNumberForRegion(number, region)) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private static PhoneNumber near(PhoneNumber example, int tail, Random random) {
        int digits = Math.min(tail, E164.length(example.getNationalNumber()) - 1);
        long unit = E164.power(digits);
        long chance = Math.floorMod(random.nextLong(), unit);
        return new PhoneNumber()
                .mergeFrom(example)
                .setNationalNumber(example.getNationalNumber() / unit * unit + (tail == 0 ? 0 : chance));
    }

    public static long e164(PhoneNumber number) {
        return Long.parseLong(LIBRARY.format(number, PhoneNumberFormat.E164).substring(1));
    }

    /** The digits as they are dialled within the country. */
    public static String dialledAtHome(PhoneNumber number) {
        return PhoneNumberUtil.normalizeDigitsOnly(LIBRARY.format(number, PhoneNumberFormat.NATIONAL));
    }

    public static String national(PhoneNumber number) {
        return LIBRARY.getNationalSignificantNumber(number);
    }

    /** The digits of a landline's area code, empty where there is none. */
    public static String areaCode(PhoneNumber number) {
        return national(number).substring(0, LIBRARY.getLengthOfGeographicalAreaCode(number));
    }

    public static boolean isValid(String region, String national) {
        PhoneNumber number = new PhoneNumber().setCountryCode(LIBRARY.getCountryCodeForRegion(region));
        int zeros = national.length() - national.replaceFirst("^0+", "").length();
        if (zeros > 0) {
            number.setItalianLeadingZero(true).setNumberOfLeadingZeros(zeros);
        }
        return LIBRARY.isValidNumberForRegion(number.setNationalNumber(Long.parseLong(national)), region);
    }

    /** Everything that is dialled before a country code in a country, at most so many, those of each carrier among them. */
    public static List<String> internationalPrefixes(String region, int most) {
        Matcher pattern = Pattern.compile(DefaultMetadataDependenciesProvider.getInstance()
                        .getPhoneNumberMetadataSource()
                        .getMetadataForRegion(region)
                        .getInternationalPrefix())
                .matcher("");
        List<String> prefixes = new ArrayList<>();
        addPrefixes(prefixes, pattern, "");
        Collections.shuffle(prefixes, new Random(region.hashCode()));
        return prefixes.subList(0, Math.min(most, prefixes.size()));
    }

    @SuppressWarnings("JdkObsolete") // Whether more digits could still match is just what is asked here.
    private static void addPrefixes(List<String> prefixes, Matcher pattern, String begun) {
        for (char digit = '0'; digit <= '9'; digit++) {
            String longer = begun + digit;
            if (pattern.reset(longer).matches()) {
                prefixes.add(longer);
            }
            if (pattern.hitEnd()) {
                addPrefixes(prefixes, pattern, longer);
            }
        }
    }

    public static int countryCode(String region) {
        return LIBRARY.getCountryCodeForRegion(region);
    }

    /** True when a reading is of this number, in whatever spelling. */
    public static boolean isOf(Reading reading, long e164) {
        return NationalFold.same(reading.e164(), e164) || NationalFold.same(e164, reading.e164());
    }
}
