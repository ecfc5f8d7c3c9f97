package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.line.CallDetails;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Form;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

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
}
