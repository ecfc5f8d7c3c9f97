package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers of every country in the form in which they are kept: that of libphonenumber, without asking it. */
class CountryTablesTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private final CountryTables tables = new CountryTables(LIBRARY);

    @Test
    void everyCountrysNumbersAreKeptAsTheyStand() {
        for (PhoneNumber number : examples()) {
            long e164 = e164(number);
            assertThat(tables.canonical(e164)).isEqualTo(e164);
            assertThat(tables.isPossible(e164)).as("possible %s", e164).isTrue();
            assertThat(tables.isValid(e164)).as("valid %s", e164).isTrue();
            assertThat(tables.countryCodeDigits(e164))
                    .isEqualTo(Integer.toString(number.getCountryCode()).length());
            assertThat(tables.number(e164)).isEqualTo(number);
        }
    }

    @Test
    void aTrunkPrefixBehindTheCountryCodeGoesWhereTheLibraryTakesItOff() throws NumberParseException {
        for (PhoneNumber number : examples()) {
            String region = LIBRARY.getRegionCodeForNumber(number);
            String trunk = region == null ? null : LIBRARY.getNddPrefixForRegion(region, true);
            String written = number.getCountryCode() + trunk + LIBRARY.getNationalSignificantNumber(number);
            if (trunk != null && written.length() <= E164.MOST_DIGITS) {
                PhoneNumber read = LIBRARY.parse("+" + written, NoCountry.REGION);
                if (LIBRARY.isPossibleNumber(read)) {
                    assertThat(tables.canonical(Long.parseLong(written))).isEqualTo(e164(read));
                }
            }
        }
    }

    @Test
    void strangeNumbersAreAsPossibleAndAsValidAsTheLibraryFindsThem() {
        Random random = new Random(41);
        for (PhoneNumber example : examples()) {
            long kept = tables.canonical(e164(example) / 1000 * 1000 + random.nextInt(1000));
            PhoneNumber number = tables.number(kept);
            assertThat(tables.isValid(kept)).as("valid %s", kept).isEqualTo(isValid(number));
            long longer = tables.canonical(e164(example) * 10 + 7);
            assertThat(tables.isValid(longer)).as("valid %s", longer).isEqualTo(isValid(tables.number(longer)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "39236618300,  390236618300,  the zero of Milan that an integer lost",
        "39331123456,  39331123456,   a mobile number never had one",
        "390236618300, 390236618300,  it is there",
        "4402079460018, 442079460018, Britain's is left out from abroad",
        "22507123456,  22507123456,   too short to be anything",
        "999123456,    999123456,     no country",
        "412,          412,           no number",
    })
    void anItalianZeroComesBackAndNoOther(long stored, long kept, String why) {
        assertThat(tables.canonical(stored)).as(why).isEqualTo(kept);
    }

    @Test
    void onlySomeCountriesNumbersBeginWithAZero() {
        assertThat(tables.mayBeginWithZero(390236618300L)).isTrue();
        assertThat(tables.mayBeginWithZero(2250707123456L)).isTrue();
        assertThat(tables.mayBeginWithZero(4930123456L)).isFalse();
        assertThat(tables.mayBeginWithZero(16502530000L)).isFalse();
        assertThat(tables.mayBeginWithZero(999123456L)).as("no country").isFalse();
    }

    private static boolean isValid(@Nullable PhoneNumber number) {
        return number != null
                && LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                && LIBRARY.isValidNumber(number);
    }

    private static long e164(PhoneNumber number) {
        return Long.parseLong(LIBRARY.format(number, PhoneNumberFormat.E164).substring(1));
    }

    private static List<PhoneNumber> examples() {
        List<PhoneNumber> examples = new ArrayList<>();
        for (String region : LIBRARY.getSupportedRegions()) {
            for (PhoneNumberType type : LIBRARY.getSupportedTypesForRegion(region)) {
                PhoneNumber number = LIBRARY.getExampleNumberForType(region, type);
                // Canada has some of seven digits, which no other country that shares its code has.
                if (number != null && LIBRARY.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE) {
                    examples.add(number);
                }
            }
        }
        return examples;
    }
}
