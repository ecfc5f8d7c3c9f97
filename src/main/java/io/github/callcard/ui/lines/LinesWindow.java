package io.github.callcard.ui.lines;

import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.ui.toolkit.ViewState;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;

/**
 * The window that says how each line is doing, and which calls it may have missed. While it is open it looks each second: a line
 * changes its state without telling anybody. Belongs to the JavaFX thread.
 */
public final class LinesWindow implements OwnWindow {

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final Supplier<List<LineStatus>> lines;
    private final Theme theme;
    private final LinesCommands commands;
    private LineReports reports;
    private LinesView view;
    private final InstantSource clock;
    private final FxTimer timer;
    private final Stage stage = new Stage();
    private FxTimer.Alarm next = FxTimer.Alarm.none();

    /**
     * The window, not yet open.
     *
     * @param language of the words
     * @param user how the user writes times
     * @param icons of the window, in several sizes
     * @param lines the lines as they are doing now; returns at once
     */
    public LinesWindow(
            Theme theme,
            Locale language,
            Locale user,
            List<Image> icons,
            InstantSource clock,
            FxTimer timer,
            Supplier<List<LineStatus>> lines,
            LinesCommands commands) {
        this.theme = theme;
        this.commands = commands;
        this.lines = lines;
        this.clock = clock;
        this.timer = timer;
        Words words = new Words(LinesWindow.class, language);
        reports = new LineReports(words, user, ZoneId.systemDefault());
        view = LinesView.load(words, commands);
        theme.dress(view.root());
        stage.setTitle(words.say("title"));
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene(view.root()));
        theme.leastSize(stage, 380, 260);
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        stage.setOnHidden(hidden -> next.cancel());
    }

    /** Goes over to another language, at the same place. */
    public void speak(Locale user) {
        ViewState left = ViewState.of(view.root());
        Words words = new Words(LinesWindow.class, user);
        reports = new LineReports(words, user, ZoneId.systemDefault());
        view = LinesView.load(words, commands);
        theme.dress(view.root());
        look();
        stage.setTitle(words.say("title"));
        stage.getScene().setRoot(view.root());
        left.giveTo(view.root());
    }

    /** Opens, and comes to the front: the user asked for it. */
    public void open() {
        look();
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        view.opened();
        follow();
    }

    private void follow() {
        next.cancel();
        if (stage.isShowing()) {
            look();
            next = timer.after(SECOND, this::follow);
        }
    }

    private void look() {
        view.show(lines.get().stream()
                .map(line -> reports.of(line, clock.instant()))
                .toList());
    }

    @Override
    public void refresh() {
        if (stage.isShowing()) {
            look();
        }
    }

    @Override
    public void close() {
        next.cancel();
        stage.hide();
    }
}
