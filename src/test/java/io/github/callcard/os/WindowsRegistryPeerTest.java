package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import io.github.callcard.peer.WindowsJava;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The registry on the Windows ABI, with values that Windows' own tool wrote. */
@Tag("peer")
class WindowsRegistryPeerTest {

    @Test
    void valuesOfPoliciesAreReadAsTheyWereWritten() throws Exception {
        assertThat(WindowsJava.run(RegistryProgram.class, Native.class, NullMarked.class))
                .contains("none: {}")
                .contains("server.url = https://crm.example.com/Øst/ (String)")
                .contains("card.tray = false (String)")
                .contains("sync.minutes = 30 (Integer)")
                .contains("colleagues.numbers = [+49 89 1234, +47 22 00] (List)")
                .contains("done");
    }

    @Test
    void theSizeOfTextIsThatOfTheSettingsOfWindows() throws Exception {
        assertThat(WindowsJava.run(LegibilityProgram.class, Native.class, NullMarked.class))
                .contains("Legibility[textSize=1.0, moreContrast=false]")
                .contains("written: true")
                .contains("Legibility[textSize=1.75, moreContrast=false]");
    }
}
