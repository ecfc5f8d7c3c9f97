package io.github.callcard.ui.caller;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.number.SiteRules;
import io.github.callcard.ui.card.SampleCalls;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumberTextTest {

    private final NumberText numbers = SampleCalls.numbers();

    @Test
    void theNumberIsWrittenTheUsersWayAndItsCountryNamed() {
        Call call = SampleCalls.unknown(1, null);

        assertThat(numbers.number(call.match(), call.details())).isEqualTo("+44 20 7946 0123");
        assertThat(numbers.country(call.match())).contains("United Kingdom");
    }

    @Test
    void aPossibleMatchShowsTheNumberThatCalledAndNotTheOneThatWasFound() {
        CallerNumber called =
                new CallerNumber("22123456", Kind.NUMBER, List.of(new Reading(4722123456L, Form.NATIONAL)));
        Match match = new Match(
                called, Quality.POSSIBLE, false, OptionalLong.of(4622123456L), List.of(SampleCalls.ERIKA), "why");

        assertThat(numbers.number(match, CallDetails.incoming("22123456"))).isEqualTo("22 12 34 56");
        assertThat(numbers.country(match)).contains("Norway");
    }

    @Test
    void whatIsNoNumberIsShownAsItCameAndAWithheldOneNotAtAll() {
        Call extension = SampleCalls.extension(1);
        Call withheld = SampleCalls.withheld(1);

        assertThat(numbers.number(extension.match(), extension.details())).isEqualTo("412");
        assertThat(numbers.country(extension.match())).isEmpty();
        assertThat(numbers.number(withheld.match(), withheld.details())).isEmpty();
    }

    /** 20 79 46 01 99 is nobody's number in Norway, and with a plus Egypt's: nobody said so. */
    @ParameterizedTest
    @CsvSource({
        "NO, 2079460199, 2079460199, ''",
        "NO, 442079460199, 442079460199, ''",
        "NO, 011442079460199, 011442079460199, ''",
        "GB, 04722123456, 04722123456, ''",
        "DE, 0171123456, 0171123456, ''",
        "NO, '22123456, 22123457', '22123456, 22123457', ''",
        "NO, +442079460199, +44 20 7946 0199, United Kingdom",
        "NO, 00442079460199, +44 20 7946 0199, United Kingdom",
        "NO, 22123456, 22 12 34 56, Norway",
        "GB, 020 7946 0199, 020 7946 0199, United Kingdom"
    })
    void aCountryThatNobodyNamedIsNotInvented(String region, String raw, String number, String country) {
        assertThat(shown(new NumberPlan(region), raw)).isEqualTo(number + "|" + country);
    }

    @ParameterizedTest
    @CsvSource({
        "022123456, 22 12 34 56, Norway",
        "000442079460199, +44 20 7946 0199, United Kingdom",
        "0+442079460199, +44 20 7946 0199, United Kingdom",
        "02079460199, 02079460199, ''"
    })
    void whatTheSiteSaysOfItsOutsideLineIsNoGuess(String raw, String number, String country) {
        NumberPlan plan = new NumberPlan("NO", SiteRules.NONE.withOutsideLine("0"));

        assertThat(shown(plan, raw)).isEqualTo(number + "|" + country);
    }

    @Test
    void norIsWhatItSaysOfAMissingPlus() {
        NumberPlan plan = new NumberPlan("NO", SiteRules.NONE.withPlusMissing(true));

        assertThat(shown(plan, "442079460199")).isEqualTo("+44 20 7946 0199|United Kingdom");
    }

    /** A caller who is known for certain confirms what was guessed. */
    @Test
    void theNumberOfACertainCallerIsWrittenOut() {
        NumberPlan plan = new NumberPlan("NO");
        DirectoryBuilder builder = new DirectoryBuilder(plan);
        builder.add(442079460199L, 0, 1, "Jane", 1, "Company", "");
        Match match = builder.build().match("442079460199");

        assertThat(match.confident()).isTrue();
        assertThat(of(plan).number(match, CallDetails.incoming("442079460199"))).isEqualTo("+44 20 7946 0199");
    }

    private static String shown(NumberPlan plan, String raw) {
        Match match = Directory.empty(plan).match(raw);
        return of(plan).number(match, CallDetails.incoming(raw)) + "|"
                + of(plan).country(match).orElse("");
    }

    private static NumberText of(NumberPlan plan) {
        return NumberText.of(plan::format, plan::region, plan::stated, Locale.ENGLISH);
    }
}
