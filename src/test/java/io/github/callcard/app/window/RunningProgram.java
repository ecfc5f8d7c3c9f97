package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.line.LineKinds;
import io.github.callcard.app.process.Surroundings;
import io.github.callcard.call.Call;
import io.github.callcard.demo.StandIn;
import io.github.callcard.os.SecretStore;
import io.github.callcard.settings.Profile;
import io.github.callcard.settings.SettingsStore;
import io.github.callcard.ui.toolkit.FxThread;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextInputControl;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The whole program with its windows on no display, beside the stand-in: what a user has, and his hands and eyes. */
final class RunningProgram implements AutoCloseable {

    private static final HttpClient BROWSER =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.ALWAYS).build();

    final StandIn server;
    final Path folder;
    final Path machine;
    final Queue<Call> calls = new ConcurrentLinkedQueue<>();
    final Queue<String> notes = new ConcurrentLinkedQueue<>();
    final Surroundings surroundings;
    final SettingsStore store;
    final DesktopProgram program;

    /**
     * Starts the program.
     *
     * @param folder with {@code profile/settings.json} and {@code machine/policy.json}, where there are any
     * @param system what Java knows of the system, such as its name
     */
    RunningProgram(Path folder, StandIn server, SecretStore secrets, Predicate<URI> browser, Properties system)
            throws Exception {
        this.server = server;
        this.folder = Files.createDirectories(folder.resolve("profile"));
        this.machine = Files.createDirectories(folder.resolve("machine"));
        surroundings = new Surroundings(
                        Map.of(), system, Locale.UK, Clock.systemUTC(), new ByteArrayInputStream(new byte[0]), secrets)
                .withMachineFolder(machine);
        Profile profile = new Profile(this.folder);
        store = SettingsStore.open(
                profile,
                LineKinds.BUILT_IN.schema(),
                surroundings.policyPlaces(),
                surroundings.locale(),
                note -> notes.add(note.toString()));
        program = new ProgramFromSettings(
                        store, surroundings, profile, browser, note -> notes.add(note.toString()), settings -> {})
                .make(List.of(calls::add));
        program.start();
    }

    /** A user whose browser goes where it is sent, as the stand-in's sign-in page does by itself. */
    static boolean follow(URI page) {
        var unused = BROWSER.sendAsync(HttpRequest.newBuilder(page).build(), HttpResponse.BodyHandlers.ofString());
        return true;
    }

    Path settingsFile() {
        return folder.resolve("settings.json");
    }

    String settingsText() throws IOException {
        store.flush();
        return Files.exists(settingsFile()) ? Files.readString(settingsFile()) : "";
    }

    /** The root of the open window of that title. */
    static Parent window(String title) {
        await().until(() -> FxThread.get(() -> stages(title)).size() == 1);
        return FxThread.get(() -> stages(title).getFirst().getScene().getRoot());
    }

    static boolean isOpen(String title) {
        return !FxThread.get(() -> stages(title)).isEmpty();
    }

    private static List<Stage> stages(String title) {
        return Window.getWindows().stream()
                .filter(Stage.class::isInstance)
                .map(Stage.class::cast)
                .filter(stage -> stage.isShowing() && stage.getOpacity() > 0 && title.equals(stage.getTitle()))
                .toList();
    }

    /** The texts that the user can read now, top to bottom. */
    static List<String> read(Parent root) {
        return FxThread.get(() -> root.lookupAll("*").stream()
                .filter(Labeled.class::isInstance)
                .filter(RunningProgram::isSeen)
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .filter(text -> !text.isEmpty())
                .distinct()
                .toList());
    }

    static void awaitText(Parent root, String part) {
        await().untilAsserted(() -> assertThat(read(root)).anyMatch(text -> text.contains(part)));
    }

    static void type(Parent root, String id, String text) {
        FxThread.get(() -> {
            ((TextInputControl) find(root, id)).setText(text);
            return true;
        });
    }

    static String typed(Parent root, String id) {
        return FxThread.get(() -> ((TextInputControl) find(root, id)).getText());
    }

    /** Presses a button, or ticks a box. */
    static void press(Parent root, String id) {
        await().alias(id + " can be pressed")
                .until(() -> FxThread.get(() -> !find(root, id).isDisabled()));
        FxThread.get(() -> {
            Node node = find(root, id);
            switch (node) {
                case CheckBox box -> box.setSelected(!box.isSelected());
                case RadioButton button -> button.setSelected(true);
                default -> ((ButtonBase) node).fire();
            }
            return true;
        });
    }

    static Node find(Parent root, String id) {
        return root.lookupAll("*").stream()
                .filter(node -> id.equals(node.getId()) || node.getStyleClass().contains(id))
                .filter(RunningProgram::isSeen)
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + id + " among " + read(root)));
    }

    /** The name of a control for a screen reader: its own text, or that of the label which is for it. */
    static String nameOf(Node control, Parent root) {
        String own = control instanceof Labeled labeled ? labeled.getText() : "";
        String told = control.getAccessibleText();
        return FxThread.get(() -> root.lookupAll(".label").stream()
                        .filter(node -> node instanceof Label label && control.equals(label.getLabelFor()))
                        .map(node -> ((Label) node).getText())
                        .findFirst())
                .orElse(told == null ? own : told);
    }

    static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        program.close();
        store.close();
        FxThread.get(() -> true);
    }
}
