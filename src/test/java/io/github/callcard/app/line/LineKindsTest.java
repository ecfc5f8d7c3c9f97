package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.settings.LineAccess.Kind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a user is offered to add first is what can work on his computer. */
class LineKindsTest {

    @ParameterizedTest
    @CsvSource({
        "Windows 11, true, tapi sip hook simulated",
        "Windows Server 2022, false, tapi hook sip simulated",
        "Linux, true, sip hook simulated",
        "Linux, false, hook sip simulated",
        "Mac OS X, false, hook sip simulated"
    })
    void theTelephoneServiceIsOfWindowsAndASipAccountNeedsALibrary(String system, boolean library, String kinds) {
        assertThat(types(kinds(library).offered(system))).isEqualTo(kinds);
    }

    @Test
    void whatHasToBeInstalledFirstIsSaid() {
        assertThat(kinds(false).offered("Linux"))
                .filteredOn(kind -> kind.type().name().equals("sip"))
                .singleElement()
                .extracting(kind -> kind.needs().orElseThrow().toString())
                .isEqualTo("A SIP account is watched with Linphone; install it first.");
        assertThat(kinds(true).offered("Linux")).allMatch(kind -> kind.needs().isEmpty());
    }

    private static String types(List<Kind> kinds) {
        return String.join(" ", kinds.stream().map(kind -> kind.type().name()).toList());
    }

    private static LineKinds kinds(boolean sipLibrary) {
        return new LineKinds(List.of(
                new TapiKind(),
                new SipKind(() -> sipLibrary),
                new HookKind(),
                new SimulatedKind(),
                new UnsupportedKind("baresip")));
    }
}
