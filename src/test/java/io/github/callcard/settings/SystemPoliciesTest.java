package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.peer.Peers;
import io.github.callcard.words.SentenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Policies that administrators distribute by the system's own means. */
class SystemPoliciesTest {

    /** The stand-in for macOS' plutil: another program that reads property lists of both kinds. */
    private static final List<String> PLIST_TO_JSON = List.of(
            "python3", "-c", "import plistlib, json, sys; print(json.dumps(plistlib.load(open(sys.argv[1], 'rb'))))");

    @TempDir
    private Path folder;

    @Test
    void eachValueOfTheRegistryIsAKey() throws Exception {
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("server.url", "https://crm.example.com/");
        values.put("server.user", "1001");
        values.put("card.tray", "false");
        values.put("sync.minutes", 30);
        values.put("lines", "[ { \"type\": \"tapi\" } ]");
        values.put("recommended.card.theme", "dark");

        try (SettingsStore store = OpenedSettings.of(folder, SystemPolicies.OfWindows.layer("HKLM", values))) {
            assertThat(store.current().server().orElseThrow().user()).isEqualTo("1001");
            assertThat(store.current().card().tray()).isFalse();
            assertThat(store.current().sync().interval().toMinutes()).isEqualTo(30);
            assertThat(store.current().lines()).hasSize(1);
            assertThat(store.isLocked("card.tray")).isTrue();
            assertThat(store.isLocked("card.theme")).isFalse();
            assertThat(store.policies()).containsExactly("HKLM");
        }
    }

    @Test
    void aValueOfTheRegistryThatCannotBeUsedIsNamed() throws Exception {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> SystemPolicies.OfWindows.layer("HKLM\\Key", Map.of("lines", "[ oops")))
                .withMessage("HKLM\\Key: lines begins like JSON and is not valid; correct it.");

        PolicyLayer number = SystemPolicies.OfWindows.layer("HKLM\\Key", Map.of("card.tray", 1));
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> OpenedSettings.of(folder, number))
                .withMessage("HKLM\\Key: card.tray is neither true nor false.");
    }

    @Test
    @Tag("peer")
    void aPropertyListIsAPolicyToo() throws Exception {
        Peers.requirePrograms("python3");
        Path file = Files.writeString(folder.resolve("managed.plist"), """
                <?xml version="1.0" encoding="UTF-8"?>
                <plist version="1.0"><dict>
                  <key>sync</key><dict><key>minutes</key><integer>45</integer></dict>
                  <key>card</key><dict><key>tray</key><false/></dict>
                </dict></plist>
                """);

        PolicyLayer layer = new SystemPolicies.OfMac(file, PLIST_TO_JSON).read().orElseThrow();

        try (SettingsStore store = OpenedSettings.of(folder, layer)) {
            assertThat(store.current().sync().interval().toMinutes()).isEqualTo(45);
            assertThat(store.isLocked("card.tray")).isTrue();
        }
    }

    @Test
    @Tag("peer")
    void aPropertyListThatCannotBeReadStopsTheStart() throws Exception {
        Peers.requirePrograms("python3");
        Path file = Files.writeString(folder.resolve("managed.plist"), "no plist");

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> new SystemPolicies.OfMac(file, PLIST_TO_JSON).read())
                .withMessageStartingWith(file + " cannot be read");
    }

    @Test
    void whereNothingIsManagedThereIsNoPolicy() throws Exception {
        assertThat(new SystemPolicies.OfMac(folder.resolve("none.plist"), PLIST_TO_JSON).read())
                .isEmpty();
        assertThat(SystemPolicies.of("Linux").read()).isEmpty();
    }
}
