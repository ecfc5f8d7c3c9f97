package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.kordamp.ikonli.javafx.FontIcon;

/** The own actions of cards one below the other, and a form for one of them. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class ActionsEditor implements SettingEditor {

    private static final int NEW = -1;

    @FXML
    private VBox list;

    @FXML
    private Button add;

    private final String key;
    private final SettingsAccess access;
    private final Words words;
    private final VBox root;
    private final ActionForm form;
    private int edited = NEW;

    ActionsEditor(String key, SettingsAccess access, Words words) {
        this.key = key;
        this.access = access;
        this.words = words;
        this.form = new ActionForm(words, this::keep, this::leave);
        root = Layout.load(this, "actions.fxml", words);
        root.getChildren().add(form.root());
        add.setOnAction(click -> edit(NEW, Map.of()));
        leave();
    }

    @Override
    public Button control() {
        return add;
    }

    @Override
    public Region node() {
        return root;
    }

    @Override
    public boolean isBelow() {
        return true;
    }

    @Override
    public void refresh() {
        if (!form.root().isVisible()) {
            List<Map<String, Object>> actions = actions();
            List<Node> rows = new ArrayList<>();
            for (int i = 0; i < actions.size(); i++) {
                rows.add(row(i, actions.get(i)));
            }
            list.getChildren().setAll(rows);
            Visibility.of(list, !rows.isEmpty());
        }
    }

    /** Each with all its keys, also those that this version does not know. */
    private List<Map<String, Object>> actions() {
        List<Map<String, Object>> actions = new ArrayList<>();
        if (access.value(key).orElse(List.of()) instanceof List<?> there) {
            there.stream()
                    .filter(Map.class::isInstance)
                    .map(action -> ActionForm.copy((Map<?, ?>) action))
                    .forEach(actions::add);
        }
        return actions;
    }

    private Node row(int place, Map<String, Object> action) {
        String title = ActionForm.text(action, "name");
        Label name = new Label(title);
        Label what = new Label(ActionForm.text(action, "url") + ActionForm.text(action, "program"));
        what.getStyleClass().addAll("second", "small");
        what.setTooltip(new Tooltip(what.getText()));
        VBox texts = new VBox(name, what);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        HBox row = new HBox(texts);
        row.getStyleClass().add("line-row");
        row.setAccessibleRole(AccessibleRole.LIST_ITEM);
        row.setAccessibleText(title + ", " + what.getText());
        if (!access.isLocked(key)) {
            row.getChildren()
                    .addAll(
                            button("fth-edit-2", words.say("action.edit", title), () -> edit(place, action)),
                            button("fth-trash-2", words.say("action.remove", title), () -> remove(place)));
        }
        return row;
    }

    private static Button button(String icon, String said, Runnable command) {
        Button button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(said);
        button.setTooltip(new Tooltip(said));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(click -> command.run());
        return button;
    }

    private void edit(int place, Map<String, Object> action) {
        edited = place;
        form.open(action);
        Visibility.of(add, false);
    }

    private void remove(int place) {
        List<Map<String, Object>> actions = actions();
        actions.remove(place);
        change(actions);
    }

    private void keep(Map<String, Object> action) {
        List<Map<String, Object>> actions = actions();
        if (edited == NEW || edited >= actions.size()) {
            actions.add(action);
        } else {
            actions.set(edited, action);
        }
        if (change(actions)) {
            leave();
        }
    }

    private boolean change(List<Map<String, Object>> actions) {
        try {
            access.change(Map.of(key, actions));
            refresh();
            return true;
        } catch (SentenceException e) {
            form.say(words.say(e.sentence()));
            return false;
        }
    }

    @Override
    public void replace(SettingEditor before) {
        if (before instanceof ActionsEditor other && other.form.root().isVisible()) {
            edit(other.edited, other.form.begun());
        }
    }

    private void leave() {
        form.close();
        Visibility.of(add, true);
        refresh();
    }
}
