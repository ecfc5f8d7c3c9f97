package io.github.callcard.ui.search;

import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.tray.WindowIcons;
import io.github.callcard.words.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;

/** The box as the user's hands and eyes have it. */
final class SearchBox implements AutoCloseable {

    final SearchInMemory actions = new SearchInMemory();
    final List<String> commands = new CopyOnWriteArrayList<>();
    private SearchWords words;
    private final Theme theme;
    private final SearchWindow window;

    SearchBox(SchemeChoice scheme, boolean rightToLeft) {
        this(scheme, rightToLeft, Locale.ENGLISH);
    }

    SearchBox(SchemeChoice scheme, boolean rightToLeft, Locale language) {
        this(() -> new Theme(scheme), rightToLeft, language);
    }

    /** @param look makes the theme, on the JavaFX thread */
    SearchBox(Callable<Theme> look, boolean rightToLeft, Locale language) {
        words = actions.words(language);
        theme = FxThread.get(look);
        List<SearchCommand> offered = new ArrayList<>();
        for (String name : List.of("calls", "pause", "sync", "lines", "settings", "sign_out", "quit")) {
            offered.add(new SearchCommand(name, () -> commands.add(name)));
        }
        window = FxThread.get(() -> new SearchWindow(theme, words, actions, offered, rightToLeft, WindowIcons.list()));
    }

    SearchBox open() {
        return open(SearchWindow::open);
    }

    SearchBox open(String number) {
        return open(shown -> shown.open(number));
    }

    SearchBox open(Sentence why) {
        return open(shown -> shown.open(why));
    }

    private SearchBox open(Consumer<SearchWindow> how) {
        FxThread.get(() -> {
            how.accept(window);
            return true;
        });
        return this;
    }

    /** The program's call when another language is chosen. */
    void speak(Locale language) {
        FxThread.get(() -> {
            words = actions.words(language);
            window.speak(words);
            return true;
        });
    }

    /** The program's call when lines have changed. */
    void refresh() {
        FxThread.get(() -> {
            window.refresh();
            return true;
        });
    }

    void type(String text) {
        FxThread.get(() -> {
            field().setText(text);
            return true;
        });
    }

    /** The names of the rows, as they become. */
    void awaitRows(String... names) {
        await().until(() -> rows().equals(List.of(names)));
    }

    List<String> rows() {
        return FxThread.get(() ->
                list().getItems().stream().map(row -> words.line(row).name()).toList());
    }

    Optional<String> selected() {
        return FxThread.get(() -> Optional.ofNullable(list().getSelectionModel().getSelectedItem())
                .map(row -> words.line(row).name()));
    }

    void press(KeyCode key) {
        press(key, false);
    }

    /** Presses a key with Ctrl, which is not the shortcut key on macOS. */
    void press(KeyCode key, boolean control) {
        FxThread.get(() -> {
            KeyEvent press = new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, control, false, control && isMac());
            field().fireEvent(press);
            return true;
        });
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    /** The texts that can be read now. */
    List<String> texts() {
        return FxThread.get(() -> {
            root().applyCss();
            root().layout();
            return all(root()).stream()
                    .filter(Labeled.class::isInstance)
                    .filter(SearchBox::isSeen)
                    .map(node -> ((Labeled) node).getText())
                    .filter(text -> text != null && !text.isEmpty())
                    .toList();
        });
    }

    /** The second lines of the rows that can be read now, whole or cut off. */
    List<String> details() {
        return FxThread.get(() -> {
            root().applyCss();
            root().layout();
            return all(root()).stream()
                    .filter(node ->
                            node instanceof MarkedText && node.getStyleClass().contains("second"))
                    .filter(SearchBox::isSeen)
                    .flatMap(node -> all((Parent) node).stream())
                    .filter(Label.class::isInstance)
                    .map(node -> ((Label) node).getText())
                    .toList();
        });
    }

    void awaitDetail(String text) {
        await().until(() -> details().contains(text));
    }

    void awaitText(String text) {
        await().until(() -> texts().contains(text));
    }

    private static boolean isSeen(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    boolean isOpen() {
        return FxThread.get(() -> Window.getWindows().stream().anyMatch(this::isOurs));
    }

    SearchWords words() {
        return words;
    }

    private boolean isOurs(Window shown) {
        return shown instanceof Stage stage && words.say("title").equals(stage.getTitle()) && stage.isShowing();
    }

    TextField field() {
        return (TextField) FxThread.get(() -> root().lookup("#query"));
    }

    @SuppressWarnings("unchecked")
    ListView<SearchRow> list() {
        return (ListView<SearchRow>) FxThread.get(() -> root().lookup("#list"));
    }

    Label label(String id) {
        return (Label) FxThread.get(() -> root().lookup("#" + id));
    }

    Parent root() {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(this::isOurs)
                .findFirst()
                .map(Window::getScene)
                .map(Scene::getRoot)
                .orElseThrow());
    }

    static List<Node> all(Parent parent) {
        List<Node> nodes = new ArrayList<>();
        for (Node child : parent.getChildrenUnmodifiable()) {
            nodes.add(child);
            if (child instanceof Parent inner) {
                nodes.addAll(all(inner));
            }
        }
        return nodes;
    }

    @Override
    public void close() {
        actions.gate.countDown();
        actions.serverGate.countDown();
        FxThread.get(() -> {
            window.close();
            return true;
        });
        theme.close();
    }
}
