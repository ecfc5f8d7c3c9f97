package io.github.callcard.app.window;

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
        assertThat(types(LineKinds.on(system, library))).isEqualTo(kinds);
    }

    @Test
    void whatHasToBeInstalledFirstIsSaid() {
        assertThat(LineKinds.on("Linux", false))
                .filteredOn(kind -> kind.type().equals("sip"))
                .singleElement()
                .extracting(kind -> kind.needs().orElse(""))
                .isEqualTo("A SIP account is watched with Linphone; install it first.");
        assertThat(LineKinds.on("Linux", true)).allMatch(kind -> kind.needs().isEmpty());
    }

    private static String types(List<Kind> kinds) {
        return String.join(" ", kinds.stream().map(Kind::type).toList());
    }
}
