package io.github.callcard.ui.settings;

import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineType;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Listeners;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

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
    private HBox undo;

    @FXML
    private Label removed;

    @FXML
    private Button bringBack;

    @FXML
    private VBox add;

    @FXML
    private VBox form;

    @FXML
    private Label fault;

    @FXML
    private VBox trial;

    @FXML
    private Button ring;

    private final LinesModel model;
    private final Words words;
    private final boolean introduced;
    private final LineWords lineWords;
    private final LineRows rows;
    private final VBox root;
    private List<LineAccess.Kind> offered = List.of();
    private Optional<LineForm> open = Optional.empty();
    private final Listeners listeners = new Listeners();
    private @Nullable LineEntry shown;

    /**
     * The same where the window around it says already what lines are for, and has the button that keeps one.
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
        rows = new LineRows(list, model, words);
        fault.textProperty().bind(model.fault());
        Visibility.bind(fault, Bindings.isNotEmpty(model.fault()));
        Visibility.of(locked, isLocked());
        model.lock().ifPresent(why -> locked.setTooltip(new Tooltip(why)));
        ring.setOnAction(click -> model.access().ring());
        bringBack.setOnAction(click -> model.bringBack());
        listeners.on(model.lines(), this::list);
        listeners.on(model.draft(), now -> show(now));
        listeners.on(model.kinds().looks(), now -> offerKinds(model.kinds().all()));
        listeners.on(model.removed(), this::offerUndo);
        list();
        offerUndo();
        show(model.draft().get());
    }

    public Parent root() {
        return root;
    }

    /** Puts the keyboard on the first kind of line where there is none yet; answers whether there was something to do. */
    public boolean focus() {
        boolean begins = model.lines().isEmpty() && model.draft().get() == null && !isLocked();
        if (begins) {
            add.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        }
        return begins || model.draft().get() != null;
    }

    private boolean isLocked() {
        return model.lock().isPresent();
    }

    private void list() {
        rows.show(List.copyOf(model.lines()));
        List<LineAccess.Kind> kinds = model.kinds().all();
        offerKinds(kinds);
        offerList();
    }

    /** Kinds that the user reads stay where they are: those found meanwhile are only marked. */
    private void offerKinds(List<LineAccess.Kind> kinds) {
        List<LineAccess.Kind> next = isRead() ? inOrderOf(offered, kinds) : kinds;
        if (!next.equals(offered)) {
            String focused = add.getChildren().stream()
                    .filter(Node::isFocused)
                    .map(Node::getId)
                    .findFirst()
                    .orElse("");
            offered = next;
            add.getChildren().setAll(new LineAdders(model, words).nodes(next));
            add.getChildren().stream()
                    .filter(node -> !focused.isEmpty() && focused.equals(node.getId()))
                    .findFirst()
                    .ifPresent(Node::requestFocus);
        }
    }

    private boolean isRead() {
        Scene scene = root.getScene();
        return scene != null && scene.getWindow() != null && scene.getWindow().isShowing() && add.isVisible();
    }

    private static List<LineAccess.Kind> inOrderOf(List<LineAccess.Kind> before, List<LineAccess.Kind> now) {
        List<LineType> order = before.stream().map(LineAccess.Kind::type).toList();
        return now.stream()
                .sorted(Comparator.comparingInt(kind -> {
                    int place = order.indexOf(kind.type());
                    return place < 0 ? order.size() : place;
                }))
                .toList();
    }

    /** A line that is edited has the page for itself. */
    private void offerList() {
        boolean edited = model.draft().get() != null;
        boolean none = model.lines().isEmpty();
        Visibility.of(list, !edited && !none);
        Visibility.of(empty, !edited && none && !introduced);
        Visibility.of(trial, !edited && !introduced);
        Visibility.of(add, !edited && !isLocked());
    }

    /** The keyboard goes where the eyes are: into the form, and out of it to what was chosen or made. */
    private void show(@Nullable LineEntry now) {
        LineEntry before = shown;
        shown = now;
        if (now == null) {
            boolean left = before != null;
            closeForm();
            form.getChildren().clear();
            Visibility.of(form, false);
            offerList();
            if (left && !introduced) {
                focusAfter(before);
            }
        } else if (before == null || !before.type().equals(now.type())) {
            closeForm();
            LineForm opened = new LineForm(model, model.edited().type(), now, words, !introduced);
            open = Optional.of(opened);
            form.getChildren().setAll(opened.root());
            Visibility.of(form, true);
            // A control that loses its place would take the focus along.
            root.applyCss();
            opened.focus();
            offerList();
        }
    }

    /** Another view takes its place. */
    public void close() {
        listeners.close();
        closeForm();
    }

    private void closeForm() {
        open.ifPresent(LineForm::close);
        open = Optional.empty();
    }

    private void focusAfter(@Nullable LineEntry left) {
        Optional<Node> kind = add.getChildren().stream()
                .filter(node -> left != null && LineAdders.idOf(left.type()).equals(node.getId()))
                .findFirst();
        kind.ifPresent(Node::requestFocus);
    }

    private void offerUndo() {
        int gone = model.removed().size();
        boolean focused = bringBack.isFocused();
        if (gone > 0) {
            removed.setText(
                    gone == 1
                            ? words.say(
                                    "lines.removed",
                                    lineWords.title(model.removed().getFirst().line()))
                            : words.say("lines.removed.several", gone));
        }
        Visibility.of(undo, gone > 0);
        if (gone > 0) {
            bringBack.requestFocus();
        } else if (focused) {
            add.getChildren().stream().findFirst().ifPresent(Node::requestFocus);
        }
    }
}
