package io.github.callcard.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import io.github.callcard.number.WorldNumbers;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * No caller of any country is given another one's name for certain: numbers of every region are written in ways that can be
 * meant twice, and a directory that has everybody else they could be must not be sure of one.
 */
class WrongNamesTest {

    private static final List<UnaryOperator<String>> PLUSES = List.of(
            digits -> "+" + digits,
            digits -> "+ " + digits,
            digits -> "+(" + digits.charAt(0) + ")" + digits.substring(1),
            digits -> "+" + digits.charAt(0) + " " + digits.substring(1),
            digits -> "＋" + digits,
            digits -> "tel:+" + digits,
            digits -> "sip:+" + digits + "@pbx.example.com;user=phone",
            digits -> "sip:%2B" + digits + "@pbx.example.com",
            digits -> "tel:" + digits.substring(1) + ";phone-context=+" + digits.charAt(0),
            digits -> "tel:" + digits + ";phone-context=+0");

    /** Of the numbers one in so many is asked about; 1 for all of them, which docs/matching.md has the figures of. */
    private static final int SAMPLED = Integer.getInteger("wrong.names.sampled", 10);

    private static final List<String> LINES = List.of("0", "9", "00", "99", "7", "500");

    private final Map<String, NumberPlan> plans = new HashMap<>();
    private final List<String> wrong = new ArrayList<>();
    private int met;
    private int asked;
    private int found;
    private int sure;

    /** True when the next number is one of those that are asked about. */
    private boolean isSampled() {
        return met++ % SAMPLED == 0;
    }

    /** The caller is this number's owner; who is named for certain must be him. */
    private void ask(NumberPlan plan, String raw, long owner) {
        List<Reading> readings = plan.read(raw).readings();
        asked++;
        boolean known = readings.stream().anyMatch(each -> WorldNumbers.isOf(each, owner));
        found += known ? 1 : 0;
        DirectoryBuilder others = new DirectoryBuilder(plan);
        int person = 0;
        for (Reading reading : readings) {
            if (!WorldNumbers.isOf(reading, owner) && plan.row(reading.e164(), 0) != owner) {
                others.add(reading.e164(), 0, ++person, "Somebody else", person, "", "");
            }
        }
        if (person > 0 && others.build().match(raw).confident()) {
            wrong.add(plan.region() + " " + plan.site() + " " + raw + " is " + owner + ", not " + readings);
        }
        sure += known && readings.stream().anyMatch(each -> each.certain() && WorldNumbers.isOf(each, owner)) ? 1 : 0;
    }

    private NumberPlan plan(String region) {
        return plans.computeIfAbsent(region, NumberPlan::new);
    }

    @AfterEach
    void nobodyIsTakenForAnother() {
        System.out.printf(Locale.ROOT, "%d asked, %d found, %d sure, %d wrong%n", asked, found, sure, wrong.size());
        assertThat(wrong).isEmpty();
    }

    @Test
    void aPlusBeforeANationalNumber() {
        for (String region : WorldNumbers.regions()) {
            for (PhoneNumber number : WorldNumbers.of(region, 4, 1)) {
                String dialled = WorldNumbers.dialledAtHome(number);
                if (dialled.startsWith("0") && isSampled()) {
                    String raw = PLUSES.get(asked % PLUSES.size()).apply(dialled);
                    ask(plan(region), raw, WorldNumbers.e164(number));
                    ask(
                            plan(region).with(SiteRules.NONE.withOutsideLine("9")),
                            "9+" + dialled,
                            WorldNumbers.e164(number));
                }
            }
        }
        assertThat(asked).isGreaterThan(4_000 / SAMPLED);
        assertThat((double) found / asked).isGreaterThan(0.99);
        assertThat((double) sure / asked).isGreaterThan(0.98);
    }

    @Test
    void aPlusAndAZeroBeforeACountryCode() {
        List<PhoneNumber> all = sampleOfAll();
        for (String region : WorldNumbers.regions()) {
            String home = Integer.toString(WorldNumbers.countryCode(region));
            for (int i = Math.floorMod(region.hashCode(), 8); i < all.size(); i += 8 * SAMPLED) {
                PhoneNumber number = all.get(i);
                String raw = "+0" + WorldNumbers.e164(number);
                List<Reading> readings = plan(region).read(raw).readings();
                asked++;
                readings.stream()
                        .filter(each ->
                                each.certain() && !Long.toString(each.e164()).startsWith(home))
                        .forEach(each -> wrong.add(region + " " + raw + " " + readings));
            }
        }
        assertThat(asked).isGreaterThan(10_000 / SAMPLED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9", "00", "500"})
    void aLocalNumberWhereTheAreaCodeIsSet(String line) {
        for (String region : WorldNumbers.regions()) {
            for (PhoneNumber number : WorldNumbers.of(region, PhoneNumberType.FIXED_LINE, 12, 2)) {
                String area = WorldNumbers.areaCode(number);
                String national = WorldNumbers.national(number);
                String local = national.substring(area.length());
                boolean isLocal = !area.isEmpty() && local.length() > 6 - line.length() && !local.startsWith("0");
                if (isLocal && isSampled()) {
                    SiteRules site = SiteRules.NONE.withAreaCode(area);
                    NumberPlan plan = plan(region).with(line.isEmpty() ? site : site.withOutsideLine(line));
                    ask(plan, line + local, WorldNumbers.e164(number));
                    ask(plan, line + WorldNumbers.dialledAtHome(number), WorldNumbers.e164(number));
                    if (WorldNumbers.isValid(region, local)) {
                        long other = Long.parseLong(WorldNumbers.countryCode(region) + local);
                        ask(plan, line + local, other);
                    }
                }
            }
        }
        assertThat((double) found / asked).isGreaterThan(0.99);
    }

    /** A national number that came without its zero, at sites of every area of its country that the examples have. */
    @ParameterizedTest
    @ValueSource(strings = {"", "0", "9"})
    void aNationalNumberWithoutItsZeroWhereAnAreaCodeIsSet(String line) {
        int twofold = 0;
        for (String region : WorldNumbers.regions()) {
            List<PhoneNumber> all = WorldNumbers.of(region, 4, 3);
            for (PhoneNumber site : WorldNumbers.of(region, PhoneNumberType.FIXED_LINE, 2, 4)) {
                String area = WorldNumbers.areaCode(site);
                SiteRules rules = SiteRules.NONE.withAreaCode(area);
                NumberPlan plan = plan(region).with(line.isEmpty() ? rules : rules.withOutsideLine(line));
                for (PhoneNumber number : area.isEmpty() ? List.<PhoneNumber>of() : all) {
                    if (!isSampled()) {
                        continue;
                    }
                    String national = WorldNumbers.national(number);
                    ask(plan, line + national, WorldNumbers.e164(number));
                    ask(plan, WorldNumbers.dialledAtHome(number), WorldNumbers.e164(number));
                    String whole = number.getCountryCode() + area + national;
                    if (!national.startsWith("0")
                            && whole.length() <= 15
                            && WorldNumbers.isValid(region, area + national)) {
                        ask(plan, line + national, Long.parseLong(whole));
                        twofold++;
                    }
                }
            }
        }
        assertThat(twofold).isGreaterThan(200 / SAMPLED);
        assertThat((double) found / asked).isGreaterThan(0.97);
    }

    /** Countries with numbers of four to seven digits, behind outside lines of one to three; sites of short and of long extensions. */
    @Test
    void aShortNumberBehindAnOutsideLine() {
        for (String region : WorldNumbers.regions()) {
            for (PhoneNumber number : WorldNumbers.of(region, 4, 5)) {
                String dialled = WorldNumbers.dialledAtHome(number);
                boolean read = dialled.length() <= 7
                        && plan(region).read(dialled).readings().stream().anyMatch(Reading::certain);
                for (String line : read && isSampled() ? LINES : List.<String>of()) {
                    for (int longest : new int[] {6, 4}) {
                        SiteRules site = new SiteRules(List.of(line), List.of(line), "", longest, false);
                        ask(plan(region).with(site), line + dialled, WorldNumbers.e164(number));
                        ask(plan(region).with(site), dialled, WorldNumbers.e164(number));
                    }
                }
            }
        }
        assertThat(asked).isGreaterThan(2_000 / SAMPLED);
    }

    /** Any country's number behind whatever can be dialled before it in any country, a carrier's code among it. */
    @Test
    void aNumberBehindAnInternationalPrefixWithACarriersCode() {
        List<PhoneNumber> all = sampleOfAll();
        for (String region : WorldNumbers.regions()) {
            Set<String> prefixes = new TreeSet<>(WorldNumbers.internationalPrefixes(region, 10));
            prefixes.add("00");
            for (String prefix : prefixes.size() == 1 && !region.equals("DE") ? Set.<String>of() : prefixes) {
                for (int i = asked % (4 * SAMPLED); i < all.size(); i += 4 * SAMPLED) {
                    PhoneNumber number = all.get(i);
                    ask(plan(region), prefix + WorldNumbers.e164(number), WorldNumbers.e164(number));
                }
            }
        }
        assertThat((double) sure / asked).isGreaterThan(0.9);
    }

    private static List<PhoneNumber> sampleOfAll() {
        List<PhoneNumber> all = new ArrayList<>();
        for (String region : WorldNumbers.regions()) {
            all.addAll(WorldNumbers.of(region, PhoneNumberType.FIXED_LINE, 1, 6));
            all.addAll(WorldNumbers.of(region, PhoneNumberType.MOBILE, 1, 7));
        }
        return all;
    }
}
