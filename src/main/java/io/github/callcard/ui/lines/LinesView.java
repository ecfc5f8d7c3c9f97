package io.github.callcard.ui.lines;

import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

/** Puts the lines into nodes. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class LinesView {

    @FXML
    private VBox root;

    @FXML
    private VBox list;

    @FXML
    private Label empty;

    @FXML
    private Label rung;

    @FXML
    private Button ring;

    @FXML
    private Button settings;

    private List<LineReport> shown = List.of();

    private LinesView() {}

    static LinesView load(Words words, LinesCommands commands) {
        LinesView view = new LinesView();
        Layout.load(view, "lines.fxml", words);
        view.connect(commands);
        return view;
    }

    private void connect(LinesCommands commands) {
        Visibility.of(ring, commands.ring().isPresent());
        Visibility.of(settings, commands.settings().isPresent());
        Visibility.of(rung, false);
        Visibility.of(list, false);
        commands.ring()
                .ifPresent(ringing -> ring.setOnAction(click -> {
                    ringing.run();
                    Visibility.of(rung, true);
                }));
        commands.settings().ifPresent(opening -> settings.setOnAction(click -> opening.run()));
    }

    VBox root() {
        return root;
    }

    /** The window opens: the keyboard goes where it does no harm. */
    void opened() {
        Visibility.of(rung, false);
        (ring.isVisible() ? ring : settings).requestFocus();
    }

    /** Shows the lines; what stays the same is left alone, so that a screen reader is not begun anew. */
    void show(List<LineReport> now) {
        if (now.equals(shown)) {
            return;
        }
        for (int place = 0; place < now.size(); place++) {
            if (place >= shown.size()) {
                list.getChildren().add(row(now.get(place)));
            } else if (!now.get(place).equals(shown.get(place))) {
                list.getChildren().set(place, row(now.get(place)));
            }
        }
        list.getChildren().remove(now.size(), list.getChildren().size());
        shown = List.copyOf(now);
        Visibility.of(empty, now.isEmpty());
        Visibility.of(list, !now.isEmpty());
    }

    private static Node row(LineReport line) {
        Region dot = new Region();
        dot.getStyleClass().add("dot");
        Label name = new Label(line.name());
        name.getStyleClass().add("line-name");
        name.setTooltip(new Tooltip(line.name()));
        name.setMinWidth(0);
        Label state = new Label(line.stateWord());
        state.getStyleClass().addAll("state", "small");
        state.setMinWidth(Region.USE_PREF_SIZE);
        HBox heading = new HBox(name, state);
        heading.getStyleClass().add("line-heading");
        List<Node> texts = new ArrayList<>(List.of(heading));
        if (!line.sentence().isEmpty()) {
            texts.add(text(line.sentence(), "second", "small"));
        }
        if (!line.past().isEmpty()) {
            texts.add(text(line.past(), "second", "small", "past"));
        }
        line.gaps().forEach(gap -> texts.add(text(gap, "small", "gap")));
        VBox column = new VBox(texts.toArray(Node[]::new));
        column.setMinWidth(0);
        HBox.setHgrow(column, Priority.ALWAYS);
        HBox row = new HBox(dot, column);
        row.getStyleClass().addAll("line-row", line.state().name().toLowerCase(Locale.ROOT));
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        List<String> heard = new ArrayList<>(List.of(line.name(), line.stateWord(), line.sentence(), line.past()));
        heard.addAll(line.gaps());
        heard.removeIf(String::isEmpty);
        row.setAccessibleText(String.join(", ", heard));
        return row;
    }

    private static Label text(String sentence, String... styles) {
        Label label = new Label(sentence);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().addAll(styles);
        return label;
    }
}
