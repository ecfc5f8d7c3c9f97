package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Behind any outside line a number of any country is that number, and never for certain another one. */
class OutsideLinesTest {

    private static final PhoneNumberUtil LIBRARY = PhoneNumberUtil.getInstance();

    private static final List<String> COUNTRIES = List.of(
            ("NO SE DK FI DE AT CH NL BE FR GB IE ES PT IT PL CZ SK HU RO GR HR SI RS UA RU TR IL ZA US CA MX BR"
                            + " AR CL PE AU NZ JP KR CN SG IN AE EG LT LV EE IS LU")
                    .split(" ", -1));

    private static final int EACH = 30;

    /** Written as at home; with eight of ten countries' numbers beginning with a zero the lines that read like one are the hard ones. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "8"})
    void aNationalNumberBehindAnOutsideLineIsThatNumber(String line) {
        int sure = 0;
        int all = 0;
        for (String country : COUNTRIES) {
            NumberPlan plan = new NumberPlan(country, SiteRules.NONE.withOutsideLine(line));
            for (PhoneNumber number : numbers(country)) {
                String national =
                        PhoneNumberUtil.normalizeDigitsOnly(LIBRARY.format(number, PhoneNumberFormat.NATIONAL));
                sure += isSure(plan, line + national, number) ? 1 : 0;
                all++;
            }
        }
        assertThat((double) sure / all).isGreaterThan(0.97);
    }

    /** A plus says all, with an outside line before it and without. */
    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "00", "8", "99", "000"})
    void aPlusSaysAll(String line) {
        for (String country : COUNTRIES) {
            NumberPlan plan = new NumberPlan(country, SiteRules.NONE.withOutsideLine(line));
            for (PhoneNumber number : numbers(country)) {
                assertThat(isSure(plan, "+" + e164(number), number)).isTrue();
                assertThat(isSure(plan, line + "+" + e164(number), number)).isTrue();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9", "8"})
    void aLostPlusIsSuppliedBehindAnOutsideLineToo(String line) {
        NumberPlan plan = new NumberPlan("NO", SiteRules.NONE.withOutsideLine(line));
        for (String country : List.of("NO", "SE", "GB", "FR", "NL")) {
            for (PhoneNumber number : numbers(country)) {
                assertThat(isSure(plan, line + e164(number), number)).isTrue();
            }
        }
    }

    /** True when it is read as the number for certain; it has to be among what it can be, and nothing else may be certain. */
    private static boolean isSure(NumberPlan plan, String raw, PhoneNumber number) {
        List<Reading> readings = plan.read(raw).readings();
        long e164 = e164(number);
        assertThat(readings).as("%s in %s", raw, plan.region()).anyMatch(each -> NationalFold.same(each.e164(), e164));
        List<Reading> certain = readings.stream().filter(Reading::certain).toList();
        assertThat(certain).as("%s in %s", raw, plan.region()).allMatch(each -> NationalFold.same(each.e164(), e164));
        return !certain.isEmpty();
    }

    private static long e164(PhoneNumber number) {
        return Long.parseLong(LIBRARY.format(number, PhoneNumberFormat.E164).substring(1));
    }

    /** Landlines and mobile numbers near the examples that the library has of them. */
    private static List<PhoneNumber> numbers(String country) {
        Random random = new Random(43);
        List<PhoneNumber> numbers = new ArrayList<>();
        for (PhoneNumberType type : List.of(PhoneNumberType.FIXED_LINE, PhoneNumberType.MOBILE)) {
            PhoneNumber example = LIBRARY.getExampleNumberForType(country, type);
            for (int i = 0; i < EACH && example != null; i++) {
                PhoneNumber near = new PhoneNumber().mergeFrom(example);
                near.setNationalNumber(example.getNationalNumber() / 10_000 * 10_000 + random.nextInt(10_000));
                if (LIBRARY.isValidNumber(near)) {
                    numbers.add(near);
                }
            }
        }
        return numbers;
    }
}
