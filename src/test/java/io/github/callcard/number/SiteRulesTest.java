package io.github.callcard.number;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
                .hasMessage("An internal extension has at most 2 to 6 digits, not 7.");
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
