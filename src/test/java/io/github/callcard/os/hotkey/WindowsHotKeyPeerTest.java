package io.github.callcard.os.hotkey;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import io.github.callcard.peer.WindowsJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Hot keys of a real Windows, on its ABI: Wine's. */
@Tag("peer")
class WindowsHotKeyPeerTest {

    @Test
    void aKeyIsHeldHeardGivenBackAndNeverHeldTwice() throws Exception {
        String output = WindowsJava.run(WindowsHotKeyProgram.class, Native.class, LoggerFactory.class);

        assertThat(output.lines().filter(line -> line.contains(": ")))
                .containsSubsequence(
                        "held: true",
                        "refused: Ctrl+Alt+Shift+K belongs to another program already; choose another key in the settings.",
                        "pressed: true",
                        "held by the other: true",
                        "attention: FREE");
    }
}
