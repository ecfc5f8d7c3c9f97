package io.github.callcard.ui.settings;

import io.github.callcard.journal.JournalState;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.ViewState;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.javafx.FontIcon;

/** All settings, page by page. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class SettingsView {

    @FXML
    private BorderPane root;

    @FXML
    private VBox pages;

    @FXML
    private Label title;

    @FXML
    private ScrollPane scroll;

    @FXML
    private Label note;

    private final Words words;
    private final SettingContext context;
    private final SettingsModels models;
    private final ServerPage serverPage;
    private final LinesPane linesPane;
    private final PastCallsPane pastCalls;
    private final CorrectionsPane corrections;
    private final List<SettingRow> rows = new ArrayList<>();
    private final Map<SettingsPage, Parent> contents = new EnumMap<>(SettingsPage.class);
    private final Map<SettingsPage, ToggleButton> buttons = new EnumMap<>(SettingsPage.class);

    private SettingsPage opened = SettingsPage.SERVER;

    SettingsView(Preferences preferences, SettingsModels models, Words words, Locale user, FxTimer timer) {
        this.words = words;
        this.models = models;
        context = new SettingContext(preferences.settings(), words, user, timer, preferences.remarks());
        pastCalls = new PastCallsPane(preferences.journal(), words);
        corrections = new CorrectionsPane(preferences.corrections(), words);
        Layout.load(this, "settings.fxml", words);
        serverPage = new ServerPage(models.server(), models.account(), preferences.settings(), words);
        linesPane = new LinesPane(models.lines(), words);
        ToggleGroup group = new ToggleGroup();
        for (SettingsPage page : SettingsPage.values()) {
            contents.put(page, content(page));
            ToggleButton button = new ToggleButton(words.say(page.word()), new FontIcon(page.icon()));
            button.setToggleGroup(group);
            button.setId(page.word());
            button.setOnAction(click -> open(page));
            buttons.put(page, button);
            pages.getChildren().add(button);
        }
        open(SettingsPage.SERVER);
    }

    BorderPane root() {
        return root;
    }

    void open(SettingsPage page) {
        opened = page;
        Objects.requireNonNull(buttons.get(page)).setSelected(true);
        title.setText(words.say(page.word()));
        scroll.setContent(contents.get(page));
        scroll.setVvalue(0);
        Visibility.of(note, page.keepsAtOnce());
    }

    void focusSignIn() {
        serverPage.focusSignIn();
    }

    /** To be called when the window opens. */
    void opened() {
        models.server().lookForKeyStore();
        models.lines().look();
        refresh();
    }

    /** Takes what is typed but not taken yet, and ends what runs. */
    void closed() {
        rows.forEach(SettingRow::commit);
        models.server().cancel();
    }

    /** Shows the values in force, except where the user is just changing them. */
    void refresh() {
        rows.forEach(SettingRow::refresh);
        serverPage.refresh();
        models.lines().refresh();
    }

    /** Says how many past calls are kept. */
    void show(JournalState journal) {
        pastCalls.show(journal);
    }

    /** Lists anew what the user said of whose numbers are. */
    void showCorrections() {
        corrections.show();
    }

    /** All that this view has by itself, for the one that takes its place; it hears nothing more of the models. */
    Left leave() {
        refresh();
        Map<SettingsPage, ViewState> states = new EnumMap<>(SettingsPage.class);
        contents.forEach((page, content) -> states.put(page, ViewState.of(content)));
        rows.forEach(SettingRow::close);
        serverPage.close();
        linesPane.close();
        return new Left(opened, states, scroll.getVvalue(), List.copyOf(rows));
    }

    /** Takes the place of a view that was left, at the same page, with all that the user was entering there; once it is in the window. */
    void replace(Left before) {
        open(before.page());
        refresh();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).replace(before.rows().get(i));
        }
        contents.forEach((page, content) ->
                Objects.requireNonNull(before.states().get(page)).giveTo(content));
        scroll.setVvalue(before.scrolled());
        for (int i = 0; i < rows.size(); i++) {
            if (before.rows().get(i).isFaulty()) {
                rows.get(i).commit();
            }
        }
    }

    /**
     * The things that a view that was left had by itself.
     *
     * @param states of the contents of its pages
     * @param scrolled how far, from 0 to 1
     */
    record Left(SettingsPage page, Map<SettingsPage, ViewState> states, double scrolled, List<SettingRow> rows) {}

    private Parent content(SettingsPage page) {
        return switch (page) {
            case SERVER -> serverPage.root();
            case LINES -> linesPane.root();
            case NUMBERS -> rows(page);
            case CARDS -> new VBox(rows(page), corrections.root());
            case PROGRAM -> new VBox(rows(page), pastCalls.root());
        };
    }

    private Parent rows(SettingsPage page) {
        SettingRows made = new SettingRows(page, context);
        rows.addAll(made.rows());
        return made.root();
    }
}
