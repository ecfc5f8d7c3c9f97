package io.github.callcard.ui.tray;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.time.Duration;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Puts the status into the window's nodes. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class StatusView {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    @FXML
    private VBox root;

    @FXML
    private Label syncTitle;

    @FXML
    private Label directory;

    @FXML
    private Label message;

    @FXML
    private Label paused;

    @FXML
    private Button setup;

    @FXML
    private Button calls;

    @FXML
    private Button settings;

    @FXML
    private VBox missed;

    @FXML
    private Label missedTitle;

    @FXML
    private Button clear;

    @FXML
    private VBox callers;

    @FXML
    private Label linesTitle;

    @FXML
    private VBox lines;

    @FXML
    private VBox colleagues;

    @FXML
    private Label colleaguesTitle;

    @FXML
    private VBox colleagueRows;

    @FXML
    private Label colleaguesRefused;

    @FXML
    private VBox suggestion;

    @FXML
    private Label suggested;

    @FXML
    private Button use;

    @FXML
    private Button decline;

    @FXML
    private Hyperlink update;

    @FXML
    private Label hint;

    @FXML
    private Button quit;

    @FXML
    private Button resume;

    @FXML
    private MenuButton pause;

    @FXML
    private MenuItem pauseHalf;

    @FXML
    private MenuItem pauseHour;

    @FXML
    private MenuItem pauseLong;

    @FXML
    private Button sync;

    private final StatusWords words;
    private RemedyButton remedy;

    @FXML
    private Button details;

    private StatusView(StatusWords words) {
        this.words = words;
    }

    static StatusView load(StatusWords words, StatusCommands commands) {
        StatusView view = new StatusView(words);
        Layout.load(view, "status.fxml");
        view.label();
        view.connect(commands);
        view.offerUpdate("");
        view.suggest(null);
        return view;
    }

    VBox root() {
        return root;
    }

    /** Gives the focus to what is likeliest wanted and does no harm: whoever opens the window may go on typing. */
    void focus() {
        (setup.isVisible() ? setup : sync).requestFocus();
    }

    void show(Status status) {
        Visibility.text(directory, words.directory(status.sync(), status.now()));
        boolean unset = settings.isVisible() && status.sync().state() == SyncStatus.State.OFF;
        Visibility.text(
                message,
                unset ? words.say("setup.why") : words.say(status.sync().message()));
        boolean focused = setup.isFocused();
        remedy.show(status.sync());
        if (focused && !setup.isVisible()) {
            sync.requestFocus();
        }
        sync.setDefaultButton(!setup.isVisible());
        setup.setDefaultButton(setup.isVisible());
        message.pseudoClassStateChanged(WRONG, status.sync().state() == SyncStatus.State.FAILED);
        Visibility.text(paused, words.pause(status.pause()));
        Visibility.of(resume, status.pause().on());
        Visibility.of(pause, !status.pause().on());
        if (clear.isFocused() && !status.hasMissed()) {
            sync.requestFocus();
        }
        Visibility.of(missed, status.hasMissed());
        callers.getChildren()
                .setAll(status.missed().stream()
                        .map(caller -> MissedRow.of(caller, words, status.now()))
                        .toList());
        lines.getChildren()
                .setAll(
                        status.lines().isEmpty()
                                ? List.of(empty())
                                : status.lines().stream()
                                        .map(line -> LineRow.of(line, words))
                                        .toList());
        showColleagues(status.colleagues());
    }

    /** A row that has the focus keeps its button in place while nothing changes, so that it can be pressed. */
    private void showColleagues(List<ColleagueStatus> told) {
        Visibility.of(colleagues, !told.isEmpty());
        Visibility.text(colleaguesRefused, words.refused(told));
        List<List<?>> now = told.stream()
                .<List<?>>map(colleague -> List.of(
                        colleague.name(), colleague.line(), colleague.pickUp().isPresent()))
                .toList();
        if (!now.equals(colleagueRows.getUserData())) {
            colleagueRows.setUserData(now);
            colleagueRows
                    .getChildren()
                    .setAll(told.stream()
                            .map(colleague -> ColleagueRow.of(colleague, words))
                            .toList());
        }
    }

    /** Says that a newer version is there; a click opens its page. Empty for nothing to offer. */
    void offerUpdate(String sentence) {
        update.setText(sentence);
        Visibility.of(update, !sentence.isEmpty());
    }

    /** Says what was learned from calls; null when there is nothing to say any more. */
    void suggest(@Nullable Suggestion learned) {
        Visibility.of(suggestion, learned != null);
        if (learned != null) {
            suggested.setText(words.say("learned." + learned.setting(), learned.prefix()));
            use.setOnAction(click -> Visibility.text(
                    suggested, learned.use().get().map(words::say).orElse("")));
            decline.setOnAction(click -> learned.decline().run());
        }
    }

    /** Says that the window is the only way to the program, and why. */
    void explain(WayIn way) {
        Visibility.text(
                hint,
                switch (way) {
                    case TRAY -> "";
                    case WINDOW_FOR_THE_TIME_BEING -> words.say("window.meanwhile");
                    case WINDOW -> words.say("window.chosen");
                    case WINDOW_FOR_WANT_OF_A_TRAY -> words.say("window.untrayed");
                });
    }

    private void label() {
        syncTitle.setText(words.say("sync.title"));
        linesTitle.setText(words.say("lines.title"));
        colleaguesTitle.setText(words.say("colleagues.title"));
        missedTitle.setText(words.say("missed.title"));
        clear.setText(words.say("missed.clear"));
        details.setText(words.say("lines.details"));
        use.setText(words.say("learned.use"));
        decline.setText(words.say("learned.decline"));
        quit.setText(words.say("quit"));
        settings.setText(words.say("settings"));
        calls.setText(words.say("calls"));
        resume.setText(words.say("pause.resume"));
        pause.setText(words.say("pause"));
        pauseHalf.setText(words.say("pause.half"));
        pauseHour.setText(words.say("pause.hour"));
        pauseLong.setText(words.say("pause.long"));
        sync.setText(words.say("sync.now"));
    }

    private void connect(StatusCommands commands) {
        quit.setOnAction(click -> commands.quit());
        remedy = new RemedyButton(setup, words, commands);
        calls.setOnAction(click -> commands.openCalls());
        Visibility.of(calls, commands.hasCalls());
        settings.setOnAction(click -> commands.openSettings());
        Visibility.of(settings, commands.hasSettings());
        resume.setOnAction(click -> commands.resume());
        clear.setOnAction(click -> commands.clearMissed());
        details.setOnAction(click -> commands.openLines());
        update.setOnAction(click -> commands.openUpdate());
        sync.setOnAction(click -> commands.syncNow());
        pauseHalf.setOnAction(click -> commands.pause(Duration.ofMinutes(30)));
        pauseHour.setOnAction(click -> commands.pause(Duration.ofHours(1)));
        pauseLong.setOnAction(click -> commands.pause(null));
    }

    private Node empty() {
        Label words = new Label(this.words.say("lines.empty"));
        words.setWrapText(true);
        words.getStyleClass().addAll("empty", "second");
        return words;
    }
}
