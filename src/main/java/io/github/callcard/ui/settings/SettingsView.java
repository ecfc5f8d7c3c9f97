package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsPage;
import io.github.callcard.ui.toolkit.Background;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import io.github.callcard.words.Words;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.fxml.FXML;
import javafx.scene.Node;
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
    private final ServerModel server;
    private final LinesModel lines;
    private final ServerPage serverPage;
    private final Node keptCalls;
    private final Node corrections;
    private final List<SettingRow> rows = new ArrayList<>();
    private final Map<SettingsPage, Node> contents = new EnumMap<>(SettingsPage.class);
    private final Map<SettingsPage, ToggleButton> buttons = new EnumMap<>(SettingsPage.class);

    SettingsView(Preferences preferences, Words words, Locale user, FxTimer timer) {
        this.words = words;
        context = new SettingContext(preferences.settings(), words, user, timer, preferences.remarks());
        server = new ServerModel(preferences.server(), words, new Background(FxThread::run));
        lines = new LinesModel(
                preferences.lines(), preferences.settings(), words, new Background(FxThread::run), timer::after);
        keptCalls = new KeptCalls(preferences.journal(), words).root();
        corrections = new CorrectionsPane(preferences.corrections(), words).root();
        Layout.load(this, "settings.fxml", words);
        AccountModel account =
                new AccountModel(preferences.server(), preferences.settings(), words, new Background(FxThread::run));
        serverPage = new ServerPage(server, account, preferences.settings(), words);
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
        server.lookForKeyStore();
        lines.look();
        refresh();
    }

    /** Takes what is typed but not taken yet, and ends what runs. */
    void closed() {
        rows.forEach(SettingRow::commit);
        server.cancel();
    }

    /** Shows the values in force, except where the user is just changing them. */
    void refresh() {
        rows.forEach(SettingRow::refresh);
        serverPage.refresh();
        lines.refresh();
    }

    private Node content(SettingsPage page) {
        return switch (page) {
            case SERVER -> serverPage.root();
            case LINES -> new LinesPane(lines, words).root();
            case NUMBERS -> rows(page);
            case CARDS -> new VBox(rows(page), corrections);
            case PROGRAM -> new VBox(rows(page), keptCalls);
        };
    }

    private Node rows(SettingsPage page) {
        SettingRows made = new SettingRows(page, context);
        rows.addAll(made.rows());
        return made.root();
    }
}
