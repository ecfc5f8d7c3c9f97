package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.account.SessionSecrets;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.preferences.LinePreferences;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.directory.Directory;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.settings.LinesModel;
import io.github.callcard.ui.settings.LinesPane;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** A user adds a FRITZ!Box with several numbers, between commas. */
@ExtendWith(OnFxThread.class)
class FritzBoxInSettingsTest {

    private final Surroundings surroundings = TestSurroundings.bare();

    @TempDir
    private Path folder;

    @Test
    void numbersAndTelephonesAreListsOfTheSettings() throws Exception {
        Files.writeString(folder.resolve("settings.json"), "{}");
        try (SettingsStore store = SettingsStore.open(
                        new Profile(folder),
                        LineKinds.BUILT_IN.schema(),
                        surroundings.policyPlaces(),
                        Locale.ENGLISH,
                        note -> {});
                CallMonitor monitor = monitor()) {
            LinesModel model = FxThread.get(() -> new LinesModel(
                    new LinePreferences(
                            LineKinds.BUILT_IN,
                            store,
                            surroundings,
                            new SessionSecrets(surroundings.secretStore()),
                            monitor,
                            () -> {}),
                    store,
                    words(),
                    new Background(FxThread::run),
                    (delay, work) -> () -> {}));
            Parent pane = FxThread.get(() -> {
                Parent root = LinesPane.introduced(model, words()).root();
                new Scene(root);
                return root;
            });

            RunningProgram.press(pane, "addFritzbox");
            assertThat(String.join("\n", RunningProgram.read(pane)))
                    .contains("Dial #96*5*", "Not yet confirmed with a real FRITZ!Box");
            RunningProgram.type(pane, "numbers", "876543, 876544,");
            RunningProgram.type(pane, "extensions", "**620");
            OnFxThread.run(() -> model.keep());

            RunningProgram.awaitText(pane, "FRITZ!Box");
            await().untilAsserted(() -> assertThat(store.current().lines())
                    .containsExactly(new LineSettings(
                            "fritzbox",
                            Map.of(
                                    "numbers",
                                    List.of("876543", "876544"),
                                    "extensions",
                                    List.of("**620"),
                                    "port",
                                    1012,
                                    "encrypted",
                                    false,
                                    "listPort",
                                    49_000),
                            "settings.json")));
        }
    }

    private static Words words() {
        return new Words(SettingsWindow.class, Locale.ENGLISH);
    }

    private CallMonitor monitor() {
        return new CallMonitor(
                DirectorySync.off(Directory.empty(NumberPlan.international())),
                List.of(),
                surroundings.clock(),
                event -> {},
                List.of());
    }
}
