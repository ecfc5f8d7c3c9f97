package io.github.callcard.os.selection;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Native;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.WindowsJava;
import io.github.callcard.ui.toolkit.XDesktop;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** The selected text of a real Windows, on its ABI: Wine's. */
@Tag("peer")
class WindowsSelectionPeerTest {

    /** Keys go to a window in front, which takes a screen. */
    @Test
    void itIsReadAndTheClipboardHasWhatWasThere(@TempDir Path folder) throws Exception {
        String output;
        List<String> arguments = List.of(
                "-cp",
                WindowsJava.classPath(List.of(Native.class, LoggerFactory.class)),
                WindowsSelectionProgram.class.getName());
        try (XDesktop desktop = XDesktop.open(folder);
                WindowsJava windows = WindowsJava.install(desktop.environment());
                PeerProcess program = windows.start("WindowsSelectionProgram", arguments)) {
            assertThat(program.await(600)).as(program.output()).isZero();
            output = program.output();
        }

        assertThat(output.lines().filter(line -> line.contains(": ")))
                .containsSubsequence(
                        "selected: Text[text=+47 22 12 34 56 ]",
                        "kept: mine",
                        "picture kept: true",
                        "nothing: None[why=The program in front copied nothing; select the number and press the key again,"
                                + " or copy it and paste it here.]",
                        "kept: mine");
    }
}
