package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is offered to add first is what can work on his computer. */
class LineKindsTest {

    @ParameterizedTest
    @CsvSource({
        "Windows 11, tapi sip hook actionurl fritzbox asterisk 3cx simulated",
        "Linux, sip hook actionurl fritzbox asterisk 3cx simulated",
        "Mac OS X, sip hook actionurl fritzbox asterisk 3cx simulated"
    })
    void theTelephoneServiceIsOfWindowsAndPracticeComesLast(String system, String kinds) {
        assertThat(String.join(
                        " ",
                        LineKinds.BUILT_IN.offered(system).stream()
                                .map(kind -> kind.type().name())
                                .toList()))
                .isEqualTo(kinds);
    }

    @Test
    void eachKindSaysWhatItNeedsFirst() {
        assertThat(LineKinds.BUILT_IN.offered("Windows 11"))
                .filteredOn(kind -> kind.needs().isEmpty())
                .extracting(kind -> kind.type().name())
                .containsExactly("tapi", "simulated");
    }
}
