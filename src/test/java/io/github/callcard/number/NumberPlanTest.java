package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import io.github.callcard.words.SentenceException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberPlanTest {

    private static final NumberPlan NORWAY = new NumberPlan("NO");

    @ParameterizedTest
    @CsvSource({
        "+4722123456,                                               4722123456",
        "+47 22 12 34 56,                                           4722123456",
        "004722123456,                                              4722123456",
        "+44 (0)20 7946 0123,                                       442079460123",
        "＋４７ ２２ １２ ３４ ５６,                                   4722123456",
        "sip:+4722123456@pbx.example.com,                           4722123456",
        "sip:+4722123456;user=phone@pbx.example.com;transport=udp,  4722123456",
        "sips:%2B4722123456@pbx.example.com:5061,                   4722123456",
        "\"Ola <the> Nordmann\" <sip:+4722123456@pbx.example.com>;tag=1, 4722123456",
        "+4722123456@pbx.example.com,                               4722123456",
        "tel:+47-22-12-34-56,                                       4722123456",
        "tel:22123456;phone-context=+47,                            4722123456",
        "callto://+4722123456,                                      4722123456",
    })
    void aNumberThatNamesItsCountryIsReadAsItStands(String raw, long e164) {
        assertThat(NORWAY.read(raw).readings()).containsExactly(new Reading(e164, Form.E164));
    }

    @ParameterizedTest
    @CsvSource({"NO, 22 12 34 56, 4722123456", "DE, 030 12345678, 493012345678", "US, (650) 253-0000, 16502530000"})
    void aNationalNumberIsReadInTheUsersCountry(String region, String raw, long e164) {
        assertThat(new NumberPlan(region).read(raw).readings()).containsExactly(new Reading(e164, Form.NATIONAL));
    }

    @ParameterizedTest
    @CsvSource({"4722123456, 4722123456", "442079460123, 442079460123"})
    void aMissingPlusIsSuppliedWhereTheNumberIsValidWithIt(String raw, long e164) {
        assertThat(NORWAY.read(raw).readings())
                .containsExactly(new Reading(e164, Form.INFERRED, Repair.MISSING_PLUS, "", true));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "anonymous",
                "Anonymous",
                "sip:anonymous@anonymous.invalid",
                "\"Anonymous\" <sip:anonymous@anonymous.invalid>",
                "sip:unavailable@pbx.example.com",
                "Private",
                "sip:pbx.example.com",
                "   "
            })
    void aWithheldCallerHasNoNumber(String raw) {
        assertThat(NORWAY.read(raw).kind()).isEqualTo(Kind.WITHHELD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"101", "2001", "*21#", "+", "++++", "sip:reception@pbx.example.com", "12", "%%%", "<>"})
    void whatIsNoPublicNumberHasNoReading(String raw) {
        CallerNumber number = NORWAY.read(raw);

        assertThat(number.readings()).isEmpty();
        assertThat(number.raw()).isEqualTo(raw);
    }

    @Test
    void garbageOfAnyLengthIsReadWithoutFailing() {
        Random random = new Random(7);
        String alphabet = "+0123456789 ()-/.*#,;:@<>\"%abcxyz\u202E\u0000\uD800\u0660\uFF10=sip:tel:";
        for (int i = 0; i < 20_000; i++) {
            StringBuilder raw = new StringBuilder();
            for (int length = random.nextInt(40); length > 0; length--) {
                raw.append(alphabet.charAt(random.nextInt(alphabet.length())));
            }
            assertThat(NORWAY.read(raw.toString()).raw()).hasSize(raw.length());
        }
        assertThat(NORWAY.read("9".repeat(1_000_000)).kind()).isEqualTo(Kind.UNREADABLE);
        assertThat(NORWAY.read("<".repeat(500)).readings()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 0, +4930123456,    0030123456",
        "DE, 0, 030123456,      0030123456",
        "DE, 0, +4722123456,    0004722123456",
        "NO, 0, 22123456,       022123456",
        "US, 9, +16502530000,   916502530000",
        "US, 9, +442079460018,  9011442079460018",
    })
    void aNumberIsDialledWithTheOutsideLineAndWithoutAPlus(String region, String line, String number, String dialled) {
        NumberPlan plan = new NumberPlan(region, SiteRules.NONE.withOutsideLine(line));

        assertThat(plan.dialString(number)).isEqualTo(dialled);
        assertThat(plan.readDialled(dialled).readings())
                .extracting(Reading::e164)
                .contains(plan.read(number).readings().getFirst().e164());
    }

    @ParameterizedTest
    @CsvSource({
        "NO, 112",
        "NO, 113",
        "NO, 116117",
        "DE, 110",
        "DE, 116117",
        "DE, 115",
        "US, 911",
        "GB, 999",
        "GB, 116123"
    })
    void callsForHelpAndShortNumbersAreDialledAsTheyStand(String region, String number) {
        assertThat(new NumberPlan(region, SiteRules.NONE.withOutsideLine("0")).dialString(number))
                .isEqualTo(number);
    }

    @Test
    void whatIsNoNumberIsDialledAsItStandsAndSoIsAllWithoutAnOutsideLine() {
        NumberPlan behindZero = NORWAY.with(SiteRules.NONE.withOutsideLine("0"));

        assertThat(behindZero.dialString("412")).isEqualTo("412");
        assertThat(behindZero.dialString("reception")).isEqualTo("reception");
        assertThat(NORWAY.dialString("+4722123456")).isEqualTo("+4722123456");
        assertThat(NumberPlan.international()
                        .with(SiteRules.NONE.withOutsideLine("0"))
                        .dialString("+4722123456"))
                .as("nobody knows what is abroad")
                .isEqualTo("+4722123456");
    }

    @Test
    void numbersAreWrittenAsTheUsersCountryWritesThem() {
        assertThat(NORWAY.format(4722123456L)).isEqualTo("22 12 34 56");
        assertThat(NORWAY.format(442079460123L)).isEqualTo("+44 20 7946 0123");
        assertThat(NORWAY.format(999999999999999L)).isEqualTo("+999999999999999");
    }

    @Test
    void aNumberKnowsItsCountry() {
        assertThat(NORWAY.region(442079460123L)).contains("GB");
        assertThat(NORWAY.region(80012345678L)).isEmpty();
    }

    @Test
    void anUnknownCountryIsRefusedInOneSentence() {
        assertThatThrownBy(() -> NumberPlan.of("Norway", SiteRules.NONE))
                .isInstanceOf(SentenceException.class)
                .hasMessage("\"Norway\" is not a country; use its two letters, such as NO or DE.");
    }
}
