package io.github.callcard.app.monitor;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.Settings;
import io.github.callcard.settings.SettingsStore;
import java.nio.file.Files;
import java.nio.file.Path;

/** Settings as the program reads them from the file of a profile. */
final class WrittenSettings {

    private WrittenSettings() {}

    static Settings in(Path folder, Surroundings surroundings, String json) throws Exception {
        Files.writeString(folder.resolve("settings.json"), json);
        try (SettingsStore store = SettingsStore.open(
                new Profile(folder),
                LineKinds.BUILT_IN.schema(),
                surroundings.policyPlaces(),
                surroundings.locale(),
                note -> {})) {
            return store.current();
        }
    }
}
