package io.github.callcard.ui.signin;

import io.github.callcard.ui.settings.SettingContext;
import io.github.callcard.ui.settings.SettingRow;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** The last page: the result, the way to what is missing, and the choice to start by itself. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class DonePane {

    @FXML
    private VBox facts;

    @FXML
    private SettingRow start;

    private final Consumer<SetupPage> mend;
    private final Node root;
    private List<Readiness.Fact> shown = List.of();

    /** @param mend goes to where something can be mended */
    DonePane(SettingContext context, Words words, Consumer<SetupPage> mend) {
        this.mend = mend;
        root = Layout.load(this, "done.fxml", words);
        start.connect(context);
    }

    Node root() {
        return root;
    }

    /** Shows how it stands; the keyboard stays where it is while nothing changes. */
    void show(List<Readiness.Fact> now) {
        if (!now.equals(shown)) {
            shown = now;
            boolean focused = facts.lookupAll(".button").stream().anyMatch(Node::isFocused);
            facts.getChildren().setAll(now.stream().map(this::row).toList());
            if (focused) {
                focus();
            }
        }
    }

    /** Puts the keyboard on the first thing to mend, or else where nothing can go wrong. */
    void focus() {
        facts.lookupAll(".button").stream()
                .findFirst()
                .or(() -> start.lookupAll(".check-box").stream().findFirst())
                .ifPresent(Node::requestFocus);
    }

    private Node row(Readiness.Fact fact) {
        String mark = fact.mark().name().toLowerCase(Locale.ROOT);
        FontIcon icon = new FontIcon(
                switch (fact.mark()) {
                    case GOOD -> "fth-check";
                    case WAITING -> "fth-clock";
                    case WRONG -> "fth-alert-circle";
                });
        Label sentence = new Label(fact.sentence(), icon);
        sentence.setWrapText(true);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        sentence.setMaxWidth(Double.MAX_VALUE);
        sentence.setAccessibleRole(AccessibleRole.TEXT);
        HBox.setHgrow(sentence, Priority.ALWAYS);
        HBox row = new HBox(sentence);
        row.getStyleClass().addAll("fact", mark);
        fact.remedy().ifPresent(remedy -> {
            Button button = new Button(remedy.word());
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setAccessibleHelp(fact.sentence());
            button.setOnAction(click -> mend.accept(remedy.page()));
            row.getChildren().add(button);
        });
        return row;
    }
}
