package io.github.callcard.ui.settings;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;

/** The list of corrections in a window, beside what the user said, which is in memory. Belongs to the thread of the test. */
final class CorrectionsOnScreen implements AutoCloseable, CorrectionAccess {

    private final List<Correction> said = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();
    private final Theme theme;
    private final Stage stage;
    private final BorderPane root;

    CorrectionsOnScreen(SchemeChoice scheme, double width) {
        this(() -> new Theme(scheme), Locale.ENGLISH, width);
    }

    /** @param look makes the theme, on the JavaFX thread */
    CorrectionsOnScreen(Callable<Theme> look, Locale language, double width) {
        theme = FxThread.get(look);
        root = FxThread.get(() -> {
            CorrectionsPane pane = new CorrectionsPane(this, new Words(SettingsWindow.class, language));
            listeners.add(() -> FxThread.run(pane::show));
            BorderPane page = new BorderPane(pane.root());
            page.getStyleClass().setAll("callcard", "settings");
            page.getStylesheets()
                    .setAll(Objects.requireNonNull(SettingsWindow.class.getResource("settings.css"))
                            .toExternalForm());
            theme.dress(page);
            return page;
        });
        stage = FxThread.get(() -> {
            Stage shown = new Stage();
            shown.setScene(new Scene(root, width, 420));
            shown.show();
            return shown;
        });
    }

    BorderPane root() {
        return root;
    }

    /** The user says on a card that a number belongs to somebody, or does not. */
    void say(boolean theirs, String number, String name) {
        FxThread.get(() -> {
            Correction[] self = new Correction[1];
            self[0] = new Correction(number, theirs, name, () -> change(() -> said.remove(self[0])));
            change(() -> said.addFirst(self[0]));
            return true;
        });
    }

    private void change(Runnable change) {
        change.run();
        listeners.forEach(Runnable::run);
    }

    List<String> texts() {
        return nodes(".row .label").stream()
                .map(node -> ((Label) node).getText())
                .toList();
    }

    Button undo(int row) {
        return (Button) nodes(".row .button").get(row);
    }

    /** The buttons that have the keyboard, by what they say to a screen reader. */
    List<String> focused() {
        return nodes(".row .button").stream()
                .filter(node -> FxThread.get(node::isFocused))
                .map(Node::getAccessibleText)
                .toList();
    }

    List<Node> nodes(String selector) {
        return FxThread.get(() -> {
            root.applyCss();
            root.layout();
            return Arrays.asList(root.lookupAll(selector).toArray(Node[]::new));
        });
    }

    @Override
    public List<Correction> all() {
        return List.copyOf(said);
    }

    @Override
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    @Override
    public void close() {
        FxThread.get(() -> {
            stage.hide();
            theme.close();
            return true;
        });
    }
}
