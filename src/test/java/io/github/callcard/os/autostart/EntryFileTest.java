package io.github.callcard.os.autostart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Peers;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Autostart entries that are files: Linux and macOS. */
class EntryFileTest {

    private static final List<String> COMMAND = List.of("/opt/call card/bin/callcard", "--at-sign-in");

    @TempDir
    private Path home;

    @Test
    void linuxHasADesktopEntryInTheUsersAutostartFolder() throws Exception {
        Autostart autostart = Autostarts.of("Linux", Map.of(), home, "");
        Path entry = home.resolve(".config/autostart/callcard.desktop");

        assertThat(autostart.turnOn(COMMAND)).isTrue();
        assertThat(entry)
                .content()
                .contains("TryExec=/opt/call card/bin/callcard\n")
                .contains("Exec=\"/opt/call card/bin/callcard\" \"--at-sign-in\"\n");
        assertThat(autostart.turnOn(COMMAND)).as("changed again").isFalse();
        assertThat(autostart.turnOn(List.of("/usr/bin/callcard"))).as("moved").isTrue();
        assertThat(entry).content().contains("Exec=\"/usr/bin/callcard\"\n");
        assertThat(autostart.turnOff()).isTrue();
        assertThat(entry).doesNotExist();
        assertThat(autostart.turnOff()).isFalse();
    }

    /** A path of Windows does not begin with a slash, so no folder of Linux. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Another operating system has other paths.")
    void theFolderOfTheEnvironmentComesFirst() throws Exception {
        Path configuration = home.resolve("xdg");
        Autostarts.of("Linux", Map.of("XDG_CONFIG_HOME", configuration.toString()), home, "-1f")
                .turnOn(COMMAND);

        assertThat(configuration.resolve("autostart/callcard-1f.desktop")).exists();
    }

    @Test
    @Timeout(60)
    @DisabledOnOs(OS.WINDOWS)
    void whateverLiesInItsPlaceTheEntryIsWritten() throws Exception {
        Path entry = home.resolve(".config/autostart/callcard.desktop");
        Autostart autostart = Autostarts.of("Linux", Map.of(), home, "");
        Files.createDirectories(entry.resolve("folder"));
        assertThat(autostart.turnOn(COMMAND)).isTrue();
        Files.delete(entry);
        new ProcessBuilder("mkfifo", entry.toString()).start().waitFor();
        assertThat(autostart.turnOn(COMMAND)).isTrue();

        assertThat(entry).isRegularFile();
        assertThat(entry.resolveSibling("callcard.desktop.damaged")).isDirectory();
    }

    @Test
    void charactersThatMeanSomethingInAnEntryLoseTheirMeaning() throws Exception {
        Autostart autostart = Autostarts.of("Linux", Map.of(), home, "");
        autostart.turnOn(List.of("/opt/a\"b$c`d\\e%f"));

        assertThat(home.resolve(".config/autostart/callcard.desktop"))
                .content()
                .contains("Exec=\"/opt/a\\\\\"b\\\\$c\\\\`d\\\\\\\\e%%f\"\n");
        assertThatIOException().isThrownBy(() -> autostart.turnOn(List.of("/opt/a\nExec=evil")));
    }

    @Test
    @Tag("peer")
    void theDesktopsOwnCheckerAcceptsTheEntry() throws Exception {
        Peers.requirePrograms("desktop-file-validate");
        Autostarts.of("Linux", Map.of(), home, "").turnOn(COMMAND);
        Path entry = home.resolve(".config/autostart/callcard.desktop");
        try (PeerProcess checker =
                PeerProcess.start(home, "validate", List.of("desktop-file-validate", entry.toString()), Map.of())) {
            assertThat(checker.await(300)).as(checker.output()).isZero();
        }
    }

    @Test
    void macHasALaunchAgent() throws Exception {
        Autostart autostart = Autostarts.of("Mac OS X", Map.of(), home, "");
        autostart.turnOn(List.of("/Applications/A & B <1>.app/Contents/MacOS/Callcard", "--at-sign-in"));
        Path agent = home.resolve("Library/LaunchAgents/io.github.callcard.plist");

        String plist = Files.readString(agent);
        DocumentBuilderFactory parsers = DocumentBuilderFactory.newInstance();
        parsers.setFeature("http://apache.org/xml/features/nonvalidating/load-external-dtd", false);
        Document document = parsers.newDocumentBuilder().parse(new InputSource(new StringReader(plist)));
        NodeList strings = document.getElementsByTagName("string");
        assertThat(strings.item(0).getTextContent()).isEqualTo("io.github.callcard");
        assertThat(strings.item(1).getTextContent()).isEqualTo("/Applications/A & B <1>.app/Contents/MacOS/Callcard");
        assertThat(strings.item(2).getTextContent()).isEqualTo("--at-sign-in");
        assertThat(strings.item(3).getTextContent())
                .as("listed as this application")
                .isEqualTo("io.github.callcard");
        autostart.turnOff();
        assertThat(agent).doesNotExist();
        assertThat(home.resolve("Library/LaunchAgents")).isDirectory();
    }
}
