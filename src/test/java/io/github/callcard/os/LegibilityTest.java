package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.PeerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class LegibilityTest {

    @Test
    void textIsNeverSmallerThanUsualNorLargerThanWindowsLetsIt() {
        assertThat(new Legibility(0.5, false).textSize()).isEqualTo(1);
        assertThat(new Legibility(1.5, false).textSize()).isEqualTo(1.5);
        assertThat(new Legibility(9, false).textSize()).isEqualTo(2.25);
        assertThat(new Legibility(Double.NaN, false)).isEqualTo(Legibility.USUAL);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void gtksOwnVariableIsFollowed(@TempDir Path folder) throws Exception {
        assertThat(told(folder, Map.of("GDK_DPI_SCALE", "1.5"))).contains("textSize=1.5,");
        assertThat(told(folder, Map.of("GDK_DPI_SCALE", "large"))).contains("textSize=1.0,");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDesktopThatCallsItselfGnomeWithoutGnomesSettingsHasTheUsual(@TempDir Path folder) throws Exception {
        assertThat(told(
                        folder,
                        Map.of(
                                "XDG_CURRENT_DESKTOP",
                                "GNOME",
                                "XDG_DATA_DIRS",
                                folder.toString(),
                                "GDK_DPI_SCALE",
                                "")))
                .contains(Legibility.USUAL.toString());
    }

    /** The answer that a process in these surroundings gets. */
    private static String told(Path folder, Map<String, String> surroundings) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(Map.of("XDG_CURRENT_DESKTOP", ""));
        environment.putAll(surroundings);
        List<String> command =
                ChildJava.command(List.of("--enable-native-access=ALL-UNNAMED"), LegibilityProgram.class);
        try (PeerProcess java = PeerProcess.start(folder, "legibility", command, environment)) {
            java.await(300);
            return java.output();
        }
    }
}
