package io.github.callcard.ui.statistics;

import io.github.callcard.journal.Journal;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.CsvFile;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.ui.toolkit.ViewState;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The window of statistics. Belongs to the JavaFX thread, on which it is made. */
public final class StatisticsWindow implements OwnWindow {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsWindow.class);

    private final Stage stage = new Stage();
    private final Theme theme;
    private final StatisticsModel model;
    private StatisticsWords words;
    private StatisticsView view;
    private StatisticsCsv csv;
    private Function<Stage, Optional<Path>> chooser = this::choose;
    private StatisticsModel.@Nullable Shown shown;

    /**
     * A window that is not open yet.
     *
     * @param language of the words
     * @param user how the user writes times and numbers
     * @param clock with the user's zone
     * @param icons of the window, in several sizes
     */
    public StatisticsWindow(
            Theme theme,
            Locale language,
            Locale user,
            CallerWords callers,
            Journal journal,
            Clock clock,
            List<Image> icons) {
        this.theme = theme;
        words = new StatisticsWords(language, user);
        csv = new StatisticsCsv(words, callers);
        view = new StatisticsView(words, callers);
        model = new StatisticsModel(journal, clock, words.firstDay(), FxThread::run, this::show);
        view.connect(model, this::export);
        theme.dress(view.root());
        stage.setTitle(words.say("title"));
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene(view.root()));
        theme.leastSize(stage, 700, 400);
        stage.setOnHidden(hidden -> model.hide());
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
    }

    /** Brings the window to the front; the user asked for it, so that it may take the focus. */
    public void open() {
        boolean other = !stage.isShowing();
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        if (other) {
            view.focus();
        }
        model.open();
    }

    /**
     * Goes over to another language, at the same place.
     *
     * @param user the language of the words, and how the user writes times and numbers
     */
    public void speak(Locale user, CallerWords callers) {
        ViewState left = ViewState.of(view.root());
        words = new StatisticsWords(user, user);
        csv = new StatisticsCsv(words, callers);
        view = new StatisticsView(words, callers);
        view.connect(model, this::export);
        theme.dress(view.root());
        if (shown != null) {
            view.show(shown);
        }
        stage.setTitle(words.say("title"));
        stage.getScene().setRoot(view.root());
        left.giveTo(view.root());
    }

    private void show(StatisticsModel.Shown next) {
        shown = next;
        view.show(next);
    }

    private void press(KeyEvent key) {
        boolean taken = true;
        switch (key.getCode()) {
            case ESCAPE -> stage.hide();
            case W -> {
                taken = key.isShortcutDown();
                if (taken) {
                    stage.hide();
                }
            }
            case LEFT -> {
                taken = key.isAltDown();
                if (taken) {
                    model.back();
                }
            }
            case RIGHT -> {
                taken = key.isAltDown();
                if (taken) {
                    model.forward();
                }
            }
            default -> taken = false;
        }
        if (taken) {
            key.consume();
        }
    }

    /** Asks for the file to write to in another way. */
    void chooseBy(Function<Stage, Optional<Path>> other) {
        chooser = other;
    }

    private Optional<Path> choose(Stage owner) {
        FileChooser dialog = new FileChooser();
        dialog.setTitle(words.say("export"));
        dialog.setInitialFileName(words.say("export.file"));
        dialog.getExtensionFilters().add(new FileChooser.ExtensionFilter("CSV", "*.csv"));
        return Optional.ofNullable(dialog.showSaveDialog(owner)).map(File::toPath);
    }

    private void export() {
        StatisticsModel.Shown now = shown;
        if (now != null) {
            chooser.apply(stage).ifPresent(file -> model.inBackground(() -> write(file, now)));
        }
    }

    private void write(Path file, StatisticsModel.Shown now) {
        String said;
        try {
            CsvFile.in(words.formats()).write(file, csv.rows(now));
            said = words.say("export.done", file);
        } catch (IOException e) {
            LOG.warn("The statistics were not written", e);
            said = words.say("export.failed", file);
        }
        String sentence = said;
        FxThread.run(() -> view.say(sentence));
    }

    @Override
    public void close() {
        stage.hide();
        model.close();
    }
}
