package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.ui.toolkit.Words;
import java.util.List;
import java.util.Map;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines with their health, and a form for one of them. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
public final class LinesPane {

    @FXML
    private VBox list;

    @FXML
    private Label empty;

    @FXML
    private Label locked;

    @FXML
    private VBox add;

    @FXML
    private Button addTapi;

    @FXML
    private Button addSip;

    @FXML
    private Button addHook;

    @FXML
    private Button addSimulated;

    @FXML
    private VBox form;

    @FXML
    private Label fault;

    private final LinesModel model;
    private final Words words;
    private final boolean introduced;
    private final LineWords lineWords;
    private final VBox root;

    /**
     * The same where the window around it says already what lines are for.
     *
     * @param words of this package
     */
    public static LinesPane introduced(LinesModel model, Words words) {
        return new LinesPane(model, words, true);
    }

    /** @param words of this package */
    LinesPane(LinesModel model, Words words) {
        this(model, words, false);
    }

    private LinesPane(LinesModel model, Words words, boolean introduced) {
        this.model = model;
        this.words = words;
        this.introduced = introduced;
        lineWords = new LineWords(words);
        root = Layout.load(this, "lines.fxml", words);
        Map.of(
                        addTapi, LineEntry.TAPI,
                        addSip, LineEntry.SIP,
                        addHook, LineEntry.HOOK,
                        addSimulated, LineEntry.SIMULATED)
                .forEach((button, type) -> button.setOnAction(click -> model.add(type)));
        fault.textProperty().bind(model.fault());
        Visibility.bind(fault, Bindings.isNotEmpty(model.fault()));
        Visibility.of(locked, isLocked());
        model.lock().ifPresent(why -> locked.setTooltip(new Tooltip(why)));
        model.lines().addListener((ListChangeListener<LineAccess.Listed>) change -> list());
        model.draft().addListener((property, before, now) -> show(before, now));
        list();
        show(null, model.draft().get());
    }

    public Node root() {
        return root;
    }

    private boolean isLocked() {
        return model.lock().isPresent();
    }

    private void list() {
        List<LineAccess.Listed> lines = List.copyOf(model.lines());
        list.getChildren().setAll(lines.stream().map(this::row).toList());
        offerList();
        Visibility.of(addHook, model.takes(LineEntry.HOOK));
    }

    /** A line that is edited has the page for itself. */
    private void offerList() {
        boolean edited = model.draft().get() != null;
        boolean none = model.lines().isEmpty();
        Visibility.of(list, !edited && !none);
        Visibility.of(empty, !edited && none && !introduced);
    }

    private void show(@Nullable LineEntry before, @Nullable LineEntry now) {
        Visibility.of(add, now == null && !isLocked());
        if (now == null) {
            form.getChildren().clear();
        } else if (before == null || !before.type().equals(now.type())) {
            LineForm opened = new LineForm(model, now, words);
            form.getChildren().setAll(opened.root());
            opened.focus();
        }
        Visibility.of(form, now != null);
        offerList();
    }

    private Node row(LineAccess.Listed line) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Label name = new Label(lineWords.title(line.entry()));
        name.setTooltip(new Tooltip(name.getText()));
        Label state = new Label(words.say("line.state", lineWords.stateWord(line)));
        state.setMinWidth(Region.USE_PREF_SIZE);
        Label sentence = new Label(lineWords.sentence(line));
        sentence.setWrapText(true);
        sentence.getStyleClass().addAll("second", "small");
        VBox texts = new VBox(new HBox(name, state), sentence);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(dot, texts);
        row.getStyleClass().addAll("line-row", lineWords.state(line));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(name.getText() + state.getText() + ", " + sentence.getText());
        if (!isLocked()) {
            if (LineForm.canEdit(line.entry())) {
                row.getChildren().add(button("fth-edit-2", "line.edit", line, () -> model.edit(line)));
            }
            row.getChildren().add(button("fth-trash-2", "line.remove", line, () -> model.remove(line)));
        }
        return row;
    }

    private Button button(String icon, String word, LineAccess.Listed line, Runnable command) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon", word.replace('.', '-'));
        button.setAccessibleText(words.say(word, lineWords.title(line.entry())));
        button.setTooltip(new Tooltip(button.getAccessibleText()));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> command.run());
        return button;
    }
}
