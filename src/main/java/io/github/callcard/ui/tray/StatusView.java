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
    private VBox suggestionPlace;

    @FXML
    private VBox missedPlace;

    @FXML
    private VBox colleaguesPlace;

    @FXML
    private VBox lines;

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

    @FXML
    private Button details;

    private final StatusWords words;
    private final RemedyButton remedy;
    private final SuggestionPart suggestion;
    private final MissedPart missed;
    private final ColleaguesPart colleagues;

    StatusView(StatusWords words, StatusCommands commands) {
        this.words = words;
        Layout.load(this, "status.fxml", words.texts());
        suggestion = new SuggestionPart(words);
        missed = new MissedPart(words, commands::clearMissed);
        colleagues = new ColleaguesPart(words);
        suggestionPlace.getChildren().setAll(suggestion.root());
        missedPlace.getChildren().setAll(missed.root());
        colleaguesPlace.getChildren().setAll(colleagues.root());
        remedy = new RemedyButton(setup, words, commands);
        connect(commands);
        offerUpdate("");
    }

    VBox root() {
        return root;
    }

    /** Gives the focus to what is likeliest wanted and does no harm: whoever opens the window may go on typing. */
    void focus() {
        // Before its first style the pane that scrolls has no content that the scene knows.
        root.applyCss();
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
        if (missed.isFocused() && !status.hasMissed()) {
            sync.requestFocus();
        }
        missed.show(status);
        lines.getChildren()
                .setAll(
                        status.lines().isEmpty()
                                ? List.of(empty())
                                : status.lines().stream()
                                        .map(line -> LineRow.of(line, words))
                                        .toList());
        colleagues.show(status.colleagues());
    }

    /** Says that a newer version is there; a click opens its page. Empty for nothing to offer. */
    void offerUpdate(String sentence) {
        update.setText(sentence);
        Visibility.of(update, !sentence.isEmpty());
    }

    /** Says what was learned from calls; null when there is nothing to say any more. */
    void suggest(@Nullable Suggestion learned) {
        suggestion.show(learned);
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

    private void connect(StatusCommands commands) {
        quit.setOnAction(click -> commands.quit());
        calls.setOnAction(click -> commands.openCalls());
        Visibility.of(calls, commands.hasCalls());
        settings.setOnAction(click -> commands.openSettings());
        Visibility.of(settings, commands.hasSettings());
        resume.setOnAction(click -> commands.resume());
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
