package io.github.callcard.app.window;

import static io.github.callcard.app.window.RunningProgram.awaitText;
import static io.github.callcard.app.window.RunningProgram.find;
import static io.github.callcard.app.window.RunningProgram.press;
import static io.github.callcard.app.window.RunningProgram.read;
import static io.github.callcard.app.window.RunningProgram.type;
import static io.github.callcard.app.window.RunningProgram.typed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.line.TestCall;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.toolkit.FxThread;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.Parent;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;

/** Another language while the program runs, and all that must not be lost by it. */
class LanguageChangeTest extends ProgramWindowTest {

    private static final String GERMAN_SETTINGS = "Callcard-Einstellungen";

    @Test
    void theWindowInWhichItIsChosenStaysWhereItIsAndIsInTheOtherLanguage() throws Exception {
        settings("{}");
        openSettings();
        Stage stage = stage();
        FxThread.get(() -> {
            stage.setX(70);
            stage.setY(50);
            return true;
        });
        press(window, "page.program");
        choose("de");

        assertThat(read(german())).contains("Programm", "Sprache").doesNotContain("Language");
        assertThat(stage()).as("the same window").isSameAs(stage);
        assertThat(FxThread.get(() -> List.of(stage.getX(), stage.getY()))).containsExactly(70.0, 50.0);
        assertThat(FxThread.get(() -> find(window, "language").isVisible()))
                .as("at the same page")
                .isTrue();

        assertThat(running.surroundings.locale())
                .as("such as for the page at the end of a sign-in")
                .isEqualTo(Locale.of("de", "GB"));

        choose("system");
        window = RunningProgram.window(SETTINGS);
        assertThat(read(window)).contains("Language").doesNotContain("Sprache");
    }

    @Test
    void whatIsEnteredInTheSettingsAndNotSavedIsStillThere() throws Exception {
        settings("{}");
        openSettings();
        type(window, "url", "crm.example.com");
        type(window, "user", "kari");
        type(window, "secret", "not saved yet");
        press(window, "page.numbers");
        type(window, "site.areaCode", "twenty");
        awaitText(window, "The area code \"twenty\" is not made of digits.");
        press(window, "page.cards");
        press(window, "card.actions");
        type(window, "name", "Look it up");
        press(window, "page.lines");
        press(window, "addHook");
        press(window, "page.program");
        choose("de");
        german();

        press(window, "page.server");
        assertThat(List.of(typed(window, "url"), typed(window, "user"), typed(window, "secret")))
                .containsExactly("crm.example.com", "kari", "not saved yet");
        press(window, "page.numbers");
        assertThat(typed(window, "site.areaCode")).isEqualTo("twenty");
        awaitText(window, "twenty");
        assertThat(read(window)).noneMatch(text -> text.contains("not made of digits"));
        press(window, "page.cards");
        assertThat(typed(window, "name")).isEqualTo("Look it up");
        press(window, "page.lines");
        assertThat(FxThread.get(() -> find(window, "cancel").isVisible()))
                .as("the line that was being added")
                .isTrue();
        assertThat(running.settingsText()).doesNotContain("crm.example.com", "twenty", "Look it up");
    }

    @Test
    void everyOpenWindowChangesWithIt() throws Exception {
        settings("{ \"lines\": [ { \"type\": \"simulated\", \"name\": \"Practice\" } ] }");
        openSettings();
        Desktop desktop = running.program.desktop();
        desktop.openStatus();
        desktop.openSearch();
        type(RunningProgram.window("Search and dial"), "query", "kar");
        desktop.openSetup();
        Parent status = RunningProgram.window("Callcard");
        awaitText(status, "Lines");
        assertThat(RunningProgram.isOpen("Search and dial") && RunningProgram.isOpen(SETUP))
                .isTrue();
        press(window, "page.program");
        choose("de");

        german();
        Parent search = RunningProgram.window("Suchen und wählen");
        assertThat(typed(search, "query")).isEqualTo("kar");
        await().until(() -> FxThread.get(
                () -> !((ListView<?>) find(search, "list")).getItems().isEmpty()));
        assertThat(RunningProgram.isOpen("Callcard einrichten")).isTrue();
        await().untilAsserted(() -> assertThat(read(RunningProgram.window("Callcard")))
                .contains("Leitungen")
                .anyMatch(text -> text.contains("Bereit"))
                .doesNotContain("Lines"));
    }

    @Test
    void aCardThatIsUpStaysAsItIsAndTheNextOneIsInTheOtherLanguage() throws Exception {
        settings("""
                { "region": "NO", "server": { "url": "%s", "user": "demo" } }
                """.formatted(server.address()));
        keepPassword();
        openSettings();
        await().until(() -> running.program.monitor().directory().size() > 0);
        ring();
        await().until(() -> cards().size() == 1 && onCards().stream().anyMatch(text -> text.startsWith("Last:")));
        press(window, "page.program");
        choose("de");
        german();

        assertThat(onCards())
                .as("the card that is up")
                .contains("Open", "Dismiss")
                .doesNotContain("Öffnen");
        ring();
        await().until(() -> cards().size() == 2);
        await().untilAsserted(() -> assertThat(onCards()).contains("Öffnen", "Schließen"));
        assertThat(onCards()).contains("Open", "Dismiss").anyMatch(text -> text.startsWith("Last:"));
    }

    @Test
    void aChangeByHandIsFollowedAsWell() throws Exception {
        settings("{}");
        openSettings();
        running.store.flush();
        Files.writeString(running.settingsFile(), "{ \"language\": \"nl\" }");
        running.store.change(Map.of("sync.minutes", 30));

        RunningProgram.window("Callcard-instellingen");
    }

    @Test
    void fiftyChangesLeaveNothingBehind() throws Exception {
        settings("{ \"lines\": [ { \"type\": \"simulated\" } ] }");
        openSettings();
        Desktop desktop = running.program.desktop();
        desktop.openStatus();
        desktop.openSearch();
        desktop.openSetup();
        RunningProgram.window("Callcard");
        change("de");
        change("en");
        Map<String, Long> threads = threads();
        long windows = stages();
        List<WeakReference<Parent>> gone = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            roots().forEach(root -> gone.add(new WeakReference<>(root)));
            change(i % 2 == 0 ? "sv" : "en");
        }

        assertThat(stages()).isEqualTo(windows);
        await().untilAsserted(() -> assertThat(threads())
                .allSatisfy((name, count) ->
                        assertThat(count).as(name).isLessThanOrEqualTo(Math.max(1, threads.getOrDefault(name, 0L)))));
        // The last ones are on the screen until the next frame.
        await().untilAsserted(() -> {
            System.gc();
            assertThat(gone.stream().filter(root -> root.get() != null)).hasSizeLessThan(8);
        });
    }

    private void change(String language) throws Exception {
        running.store.change(Map.of("language", language));
        String title =
                language.equals("de") ? GERMAN_SETTINGS : language.equals("sv") ? "Callcard-inställningar" : SETTINGS;
        RunningProgram.window(title);
        // The windows change one after the other.
        FxThread.get(() -> true);
    }

    /** The cards made for later are popups. */
    private static long stages() {
        return FxThread.get(() ->
                Window.getWindows().stream().filter(Stage.class::isInstance).count());
    }

    private List<Parent> roots() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(each -> each instanceof Stage && each.isShowing() && each.getOpacity() > 0)
                .map(each -> each.getScene().getRoot())
                .toList());
    }

    /** How many of each name there are; those of one name differ in a number at the end. */
    private static Map<String, Long> threads() {
        Set<String> passing = Set.of("window-work", "ForkJoinPool.commonPool-worker-", "simulated-line");
        return Thread.getAllStackTraces().keySet().stream()
                .map(thread -> thread.getName().replaceFirst("\\d+$", ""))
                .filter(name -> !passing.contains(name))
                .collect(Collectors.groupingBy(name -> name, HashMap::new, Collectors.counting()));
    }

    private Stage stage() {
        return FxThread.get(() -> (Stage) window.getScene().getWindow());
    }

    private void choose(String language) {
        FxThread.get(() -> {
            @SuppressWarnings("unchecked") // as every choice among the settings
            ComboBox<String> box = (ComboBox<String>) find(window, "language");
            box.setValue(language);
            return true;
        });
    }

    /** The settings window, once it is German. */
    private Parent german() {
        window = RunningProgram.window(GERMAN_SETTINGS);
        return window;
    }

    private void ring() {
        new TestCall(
                        running.program.monitor()::directory,
                        running.program.monitor().visitors(),
                        Clock.systemUTC())
                .ring();
    }

    private static List<Window> cards() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(each -> !(each instanceof Stage) && each.isShowing() && each.getX() > -5000)
                .toList());
    }

    private static List<String> onCards() {
        return FxThread.get(() -> cards().stream()
                .flatMap(card -> card.getScene().getRoot().lookupAll("*").stream())
                .filter(node -> node instanceof Labeled && RunningProgram.isSeen(node))
                .map(node -> ((Labeled) node).getText())
                .filter(Objects::nonNull)
                .toList());
    }
}
