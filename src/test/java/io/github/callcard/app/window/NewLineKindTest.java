package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.account.SessionSecrets;
import io.github.callcard.app.line.LineKind;
import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.monitor.CallMonitor;
import io.github.callcard.app.preferences.LinePreferences;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.app.process.TestSurroundings;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingsDigest;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.settings.SettingsTables;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.settings.LineAccess.Listed;
import io.github.callcard.ui.settings.LinesModel;
import io.github.callcard.ui.settings.LinesPane;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import javafx.scene.Parent;
import javafx.scene.Scene;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * A kind of line that nobody has thought of yet is one {@link LineKind}, a provider and words: settings, window, document,
 * report and start follow from it.
 */
@ExtendWith(OnFxThread.class)
class NewLineKindTest {

    /** English with the words of the new kind, in a country that nobody has. */
    private static final Locale LANGUAGE = Locale.of("en", "XA");

    private static final LineKinds KINDS =
            new LineKinds(Stream.concat(Stream.of(new DoorbellKind()), LineKinds.BUILT_IN.kinds().stream())
                    .toList());

    private final Surroundings surroundings = TestSurroundings.bare();

    @TempDir
    private Path folder;

    @Test
    void itsSettingsAreReadAndChecked() throws Exception {
        try (SettingsStore store = open("{ \"lines\": [ { \"type\": \"Doorbell\", \"address\": \"door\" } ] }")) {
            assertThat(store.current().lines())
                    .containsExactly(
                            new LineSettings("doorbell", Map.of("address", "door", "chimes", 2), "settings.json"));
        }

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> open("{ \"lines\": [ { \"type\": \"doorbell\" } ] }"))
                .withMessage("settings.json: lines[0].address is missing.");
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() ->
                        open("{ \"lines\": [ { \"type\": \"doorbell\", \"address\": \"door\", \"chimes\": 10 } ] }"))
                .withMessage("settings.json: lines[0].chimes is not a whole number from 1 to 9.");
    }

    @Test
    void aReportShowsOfItWhatIsNobodysName() throws Exception {
        Files.writeString(
                folder.resolve("settings.json"),
                "{ \"lines\": [{ \"type\": \"doorbell\", \"address\": \"door\", \"chimes\": 3, \"name\": \"Kari\" }] }");

        assertThat(new SettingsDigest(KINDS.schema()).of(new Profile(folder)))
                .isEqualTo(
                        "{ \"lines\": [{ \"type\": \"doorbell\", \"address\": \"door\", \"chimes\": 3, \"name\": \"…\" }] }");
    }

    @Test
    void theDocumentHasItsRows() {
        String table = "<!-- settings:lines -->\n<!-- /settings:lines -->";

        assertThat(new SettingsTables(List.of(new DoorbellKind()), LANGUAGE)
                        .in(table)
                        .lines())
                .contains(
                        "| `doorbell` |  | who is at the door |  |",
                        "|  | `address` | the doorbell's address | required |",
                        "|  | `chimes` | how often it rings (1 to 9) | 2 |");
    }

    @Test
    void itIsStartedAndRecognisedAmongTheLinesThatRun() throws Exception {
        try (SettingsStore store = open("""
                        { "lines": [ { "type": "simulated" }, { "type": "doorbell", "address": "door", "chimes": 3 } ] }
                        """);
                CallMonitor monitor = monitor(store)) {
            monitor.start().toCompletableFuture().join();

            Listed doorbell = access(store, monitor).lines().getLast();
            assertThat(doorbell.watched()).singleElement().satisfies(line -> {
                assertThat(line.name()).isEqualTo("Door");
                assertThat(line.health().state()).isEqualTo(State.READY);
                assertThat(line.health().message()).hasToString("Rings 3 times.");
            });
        }
    }

    @Test
    void theWindowAddsOneWithAFieldForEachOfItsKeys() throws Exception {
        try (SettingsStore store = open("{}");
                CallMonitor monitor = monitor(store)) {
            LinesModel model = FxThread.get(() -> new LinesModel(
                    access(store, monitor),
                    store,
                    new Words(SettingsWindow.class, LANGUAGE),
                    new Background(FxThread::run),
                    (delay, work) -> () -> {}));
            Parent pane = FxThread.get(() -> {
                Parent root = LinesPane.introduced(model, new Words(SettingsWindow.class, LANGUAGE))
                        .root();
                new Scene(root);
                return root;
            });
            RunningProgram.press(pane, "addDoorbell");
            assertThat(RunningProgram.read(pane)).contains("Doorbell", "Address of the doorbell");

            keep(model);
            await().untilAsserted(() -> assertThat(model.fault().get()).startsWith("The address is missing"));
            RunningProgram.type(pane, "address", "door");
            RunningProgram.press(pane, "more-button");
            RunningProgram.type(pane, "chimes", "0");
            keep(model);
            await().untilAsserted(() -> assertThat(model.fault().get()).isEqualTo("Enter a whole number from 1 to 9."));
            RunningProgram.type(pane, "chimes", "4");
            keep(model);

            RunningProgram.awaitText(pane, "Doorbell at door");
            assertThat(store.current().lines())
                    .containsExactly(
                            new LineSettings("doorbell", Map.of("address", "door", "chimes", 4), "settings.json"));
        }
    }

    private static void keep(LinesModel model) {
        OnFxThread.run(() -> model.keep());
    }

    private SettingsStore open(String json) throws Exception {
        Files.writeString(folder.resolve("settings.json"), json);
        return SettingsStore.open(
                new Profile(folder), KINDS.schema(), surroundings.policyPlaces(), Locale.ENGLISH, note -> {});
    }

    private CallMonitor monitor(SettingsStore store) throws Exception {
        return new CallMonitor(
                DirectorySync.off(Directory.empty(NumberPlan.international())),
                KINDS.providers(store.current().lines(), surroundings),
                surroundings.clock(),
                event -> {},
                List.of());
    }

    private LinePreferences access(SettingsStore store, CallMonitor monitor) {
        return new LinePreferences(
                KINDS, store, surroundings, new SessionSecrets(surroundings.secretStore()), monitor, () -> {});
    }
}
