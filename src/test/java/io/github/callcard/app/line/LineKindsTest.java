package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.settings.LineAccess;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The kinds of lines that a user is offered first are those that can work on his computer. */
class LineKindsTest {

    private static String offered(String system, String... found) {
        return String.join(
                " ",
                LineKinds.BUILT_IN.offered(system, Set.of(found)).stream()
                        .map(kind -> kind.type().name())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({
        "Windows 11, sip actionurl tapi fritzbox hook asterisk 3cx wazo simulated",
        "Linux, sip actionurl fritzbox hook asterisk 3cx wazo simulated",
        "Mac OS X, sip actionurl fritzbox hook asterisk 3cx wazo simulated"
    })
    void whereNothingIsFoundTheUsualOnesComeFirstAndPracticeLast(String system, String kinds) {
        assertThat(offered(system)).isEqualTo(kinds);
    }

    @Test
    void whatIsFoundComesFirst() {
        assertThat(offered("Windows 11", "fritzbox", "tapi"))
                .isEqualTo("tapi fritzbox sip actionurl hook asterisk 3cx wazo simulated");
        assertThat(offered("Linux", "tapi", "hook"))
                .isEqualTo("hook sip actionurl fritzbox asterisk 3cx wazo simulated");
        assertThat(LineKinds.BUILT_IN.offered("Linux", Set.of("hook")))
                .filteredOn(LineAccess.Kind::found)
                .singleElement()
                .extracting(kind -> kind.type().name())
                .isEqualTo("hook");
    }

    @Test
    void eachKindSaysInOneSentenceWhatItNeeds() {
        assertThat(LineKinds.BUILT_IN.offered("Windows 11", Set.of()))
                .allSatisfy(kind -> assertThat(kind.needs()).isPresent());
    }
}
