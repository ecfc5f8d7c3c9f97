package io.github.callcard.os.autostart;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import io.github.callcard.peer.WindowsJava;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** The Run key of a real registry, on the Windows ABI: Wine's. */
@Tag("peer")
class RunKeyPeerTest {

    @Test
    void theEntryIsMadeMovedAndTakenAway() throws Exception {
        String output = WindowsJava.run(RunKeyProgram.class, Native.class, LoggerFactory.class);

        assertThat(output.lines().filter(line -> line.contains(": ")))
                .containsSubsequence(
                        "off at first: true",
                        "changed: true",
                        "value: \"C:\\Program Files\\Callcard\\Callcard.exe\" --at-sign-in --profile \"C:\\Æ\"",
                        "changed again: false",
                        "moved: true",
                        "value: \"D:\\Callcard.exe\" --at-sign-in",
                        "off: true",
                        "value: none");
        assertThat(output).contains("shorter name.");
    }
}
