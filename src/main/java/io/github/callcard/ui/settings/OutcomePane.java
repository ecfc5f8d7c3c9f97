package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.ClipboardText;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.net.URI;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The task that runs, how far it came and what is wrong. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
public final class OutcomePane {

    @FXML
    private VBox steps;

    @FXML
    private HBox running;

    @FXML
    private Label busy;

    @FXML
    private Button cancel;

    @FXML
    private VBox pageRow;

    @FXML
    private TextField page;

    @FXML
    private Button copy;

    @FXML
    private Label fault;

    private final VBox root;
    private final Words words;
    private final Listeners listeners = new Listeners();

    /** @param words of this package */
    public OutcomePane(Progress progress, Words words) {
        this.words = words;
        root = Layout.load(this, "outcome.fxml", words);
        busy.textProperty().bind(progress.busy());
        Visibility.bind(running, Bindings.isNotEmpty(progress.busy()));
        cancel.setOnAction(click -> progress.cancel());
        fault.textProperty().bind(progress.fault());
        Visibility.bind(fault, Bindings.isNotEmpty(progress.fault()));
        listeners.on(progress.page(), this::show);
        show(progress.page().get());
        copy.setOnAction(click -> ClipboardText.put(page.getText()));
        listeners.on(progress.steps(), () -> list(progress));
        list(progress);
    }

    public Node root() {
        return root;
    }

    /** Another view takes its place. */
    public void close() {
        listeners.close();
    }

    private void list(Progress progress) {
        steps.getChildren().setAll(progress.steps().stream().map(this::row).toList());
        Visibility.of(steps, !progress.steps().isEmpty());
    }

    private Node row(CheckStep step) {
        FontIcon icon = new FontIcon(step.passed() ? "fth-check" : "fth-alert-circle");
        Label sentence = new Label(words.say(step.sentence()), icon);
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("step", step.passed() ? "passed" : "failed");
        sentence.setAccessibleText(words.say(step.passed() ? "step.passed" : "step.failed", step.sentence()));
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        return sentence;
    }

    private void show(@Nullable URI address) {
        Visibility.of(pageRow, address != null);
        page.setText(address == null ? "" : address.toString());
    }
}
