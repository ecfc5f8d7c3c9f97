package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.CallerNumber.Repair;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SiteRulesTest {

    private static final SiteRules ZERO_BEFORE_CALLERS =
            new SiteRules(List.of("0"), List.of("9"), "", SiteRules.USUAL_EXTENSION, false);

    @ParameterizedTest
    @CsvSource({
        "NO, 022123456, 4722123456",
        "NO, 000442079460018, 442079460018",
        "DE, 003012345678, 493012345678",
        "DE, 000442079460018, 442079460018",
    })
    void theOutsideLineIsTakenOff(String region, String raw, long e164) {
        assertThat(new NumberPlan(region, ZERO_BEFORE_CALLERS).read(raw).readings())
                .containsExactly(new Reading(e164, Form.INFERRED, Repair.OUTSIDE_LINE, "0", true));
        assertThat(new NumberPlan(region).read(raw).readings())
                .extracting(Reading::e164)
                .doesNotContain(e164);
    }

    @Test
    void eachDirectionHasItsOwnPrefix() {
        NumberPlan plan = new NumberPlan("NO", ZERO_BEFORE_CALLERS);

        assertThat(plan.readDialled("922123456").readings())
                .containsExactly(new Reading(4722123456L, Form.INFERRED, Repair.OUTSIDE_LINE, "9", true));
        assertThat(plan.read("922123456").readings()).isEmpty();
        assertThat(plan.readDialled("022123456").readings()).isEmpty();
    }

    @Test
    void aNumberThatIsOneWithAndWithoutTheOutsideLineIsNotCertain() {
        List<Reading> readings =
                new NumberPlan("DE", ZERO_BEFORE_CALLERS).read("004314012345").readings();

        assertThat(readings).extracting(Reading::e164).containsExactly(4314012345L, 494314012345L);
        assertThat(readings).noneMatch(Reading::certain);
    }

    @Test
    void aNationalNumberOfATrunkCountryStaysItselfWhereThePrefixIsMissing() {
        assertThat(new NumberPlan("DE", ZERO_BEFORE_CALLERS).read("03012345678").readings())
                .containsExactly(new Reading(493012345678L, Form.NATIONAL));
    }

    @Test
    void localCallsGetTheAreaCode() {
        NumberPlan plan = new NumberPlan("US", SiteRules.NONE.withAreaCode("650"));

        assertThat(plan.read("253-0000").readings())
                .containsExactly(new Reading(16502530000L, Form.INFERRED, Repair.AREA_CODE, "650", true));
        assertThat(new NumberPlan("US").read("253-0000").readings()).isEmpty();
    }

    /** Munich's own 30123456 came without its 89, or Berlin's 030 123456 without its zero. */
    @ParameterizedTest
    @CsvSource({
        "DE, 89, 30123456,  498930123456,  4930123456",
        "AT, 1,  3161234,   4313161234,    433161234",
        "SE, 8,  31123456,  46831123456,   4631123456",
        "EG, 2,  34861234,  20234861234,   2034861234",
        "RS, 11, 213456789, 38111213456789, 381213456789",
        "DE, 30, 8912345,   49308912345,   498912345",
    })
    void aNumberOfTheOwnAreaComesFirstAndIsNotCertainWhereItIsAnotherAreasToo(
            String region, String area, String raw, long local, long elsewhere) {
        SiteRules site = SiteRules.NONE.withAreaCode(area);

        assertThat(new NumberPlan(region, site).read(raw).readings())
                .containsExactly(
                        new Reading(local, Form.INFERRED, Repair.AREA_CODE, area, false),
                        new Reading(elsewhere, Form.NATIONAL, Repair.NONE, "", false));
        assertThat(new NumberPlan(region, site).read("0" + raw).readings())
                .as("with its zero it is the other area's")
                .containsExactly(new Reading(elsewhere, Form.NATIONAL));
        assertThat(new NumberPlan(region, site.withOutsideLine("9"))
                        .read("9" + raw)
                        .readings())
                .filteredOn(reading -> reading.repair() == Repair.OUTSIDE_LINE)
                .extracting(Reading::e164, Reading::certain)
                .containsExactly(tuple(local, false), tuple(elsewhere, false));
        assertThat(new NumberPlan(region, site.withOutsideLine("9"))
                        .read("90" + raw)
                        .readings())
                .filteredOn(Reading::certain)
                .extracting(Reading::e164)
                .containsExactly(elsewhere);
    }

    /** The outside line's zero, or the other area's. */
    @Test
    void aZeroIsTheOutsideLinesOrTheNumbers() {
        NumberPlan plan = new NumberPlan("DE", SiteRules.NONE.withAreaCode("89").withOutsideLine("0"));

        assertThat(plan.read("030123456").readings())
                .extracting(Reading::e164)
                .containsExactly(4930123456L, 498930123456L);
        assertThat(plan.read("030123456").readings()).noneMatch(Reading::certain);
        assertThat(plan.read("0030123456").readings())
                .containsExactly(new Reading(4930123456L, Form.INFERRED, Repair.OUTSIDE_LINE, "0", true));
    }

    @Test
    void aLocalNumberMayBeginWithATrunkPrefixThatIsNoZero() {
        NumberPlan plan = new NumberPlan("RU", SiteRules.NONE.withAreaCode("495"));

        assertThat(plan.read("812-34-56").readings())
                .containsExactly(new Reading(74958123456L, Form.INFERRED, Repair.AREA_CODE, "495", true));
        assertThat(plan.read("8 812 123 45 67").readings()).containsExactly(new Reading(78121234567L, Form.NATIONAL));
    }

    @ParameterizedTest
    @CsvSource({
        "FO, 0,   0201234,   298201234, NUMBER",
        "FO, 00,  00201234,  298201234, NUMBER",
        "FO, 123, 123201234, 298201234, NUMBER",
        "GL, 9,   9321000,   299321000, NUMBER",
        "NC, 0,   0201234,   687201234, NUMBER",
        "AD, 0,   0712345,   376712345, NUMBER",
        "WF, 0,   0721234,   681721234, NUMBER",
        "NF, 0,   0106609,   672106609, NUMBER",
        "AC, 99,  9962889,   24762889,  NUMBER",
        "FK, 0,   031234,    50031234,  INTERNAL",
        "NU, 0,   07012,     6837012,   INTERNAL",
        "NO, 0,   002800,    4702800,   INTERNAL",
        "PF, 0,   0440123,   689440123, NUMBER",
    })
    void aShortNumberIsOneBehindAnOutsideLineToo(String region, String line, String raw, long e164, Kind kind) {
        NumberPlan plan = new NumberPlan(region, SiteRules.NONE.withOutsideLine(line));

        assertThat(plan.read(raw).readings())
                .containsExactly(new Reading(e164, Form.INFERRED, Repair.OUTSIDE_LINE, line, true));
        assertThat(plan.read(raw).kind()).isEqualTo(kind);
        assertThat(plan.readDialled(raw).readings()).isEqualTo(plan.read(raw).readings());
        assertThat(plan.dialString("+" + e164)).isEqualTo(raw);
    }

    @Test
    void aShortNumberThatIsOneWithAndWithoutTheOutsideLineIsNotCertain() {
        List<Reading> readings = new NumberPlan("SR", SiteRules.NONE.withOutsideLine("7"))
                .read("7412345")
                .readings();

        assertThat(readings).extracting(Reading::e164).containsExactly(5977412345L, 597412345L);
        assertThat(readings).noneMatch(Reading::certain);
    }

    @Test
    void aSiteThatNeverSendsThePlusIsBelieved() {
        NumberPlan plan = new NumberPlan("DE", SiteRules.NONE.withPlusMissing(true));

        List<Reading> readings = plan.read("17872345678").readings();

        assertThat(readings.getFirst())
                .isEqualTo(new Reading(17872345678L, Form.INFERRED, Repair.MISSING_PLUS, "", true));
        assertThat(readings.getLast().form()).isEqualTo(Form.NATIONAL);
        assertThat(readings.getLast().certain()).isFalse();
    }

    @Test
    void aSiteWithShortExtensionsHasShortNationalNumbersToo() {
        SiteRules fourDigits = new SiteRules(List.of(), List.of(), "", 4, false);

        assertThat(new NumberPlan("NO", fourDigits).read("4123").kind()).isEqualTo(Kind.INTERNAL);
        assertThat(new NumberPlan("NO", fourDigits).read("02800").readings())
                .containsExactly(new Reading(4702800L, Form.NATIONAL));
        assertThat(new NumberPlan("NO", fourDigits).read("41234").kind()).isEqualTo(Kind.UNREADABLE);
    }

    @Test
    void rulesThatCannotBeMeantAreRefusedInOneSentence() {
        assertThatThrownBy(() -> SiteRules.NONE.withOutsideLine("+9"))
                .hasMessage("The outside-line prefix \"+9\" is not one to five digits, such as 0 or 9.");
        assertThatThrownBy(() -> SiteRules.NONE.withOutsideLine("123456")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SiteRules.NONE.withAreaCode("6 5"))
                .hasMessage("The area code \"6 5\" is not made of digits.");
        assertThatThrownBy(() -> new SiteRules(List.of(), List.of(), "", 7, false))
                .hasMessage("The longest extension can be set to 2 to 6 digits, not 7.");
        assertThatThrownBy(() -> new SiteRules(List.of(), List.of(), "", 1, false))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPlanKeepsItsRulesForAnotherSite() {
        NumberPlan plan = new NumberPlan("NO").with(ZERO_BEFORE_CALLERS);

        assertThat(plan.region()).isEqualTo("NO");
        assertThat(plan.site()).isEqualTo(ZERO_BEFORE_CALLERS);
    }
}
