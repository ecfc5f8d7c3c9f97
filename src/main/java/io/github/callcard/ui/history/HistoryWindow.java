package io.github.callcard.ui.history;

import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.HiddenFocus;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.ui.toolkit.ViewState;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The calls that were: whom to call back first, then day by day. Belongs to the JavaFX thread, on which it is made. */
public final class HistoryWindow implements OwnWindow {

    private final Stage stage = new Stage();
    private final Theme theme;
    private final InstantSource clock;
    private final ZoneId zone;
    private final FxTimer timer;
    private final HistoryModel model;
    private final HistoryKeys keys;
    private HistoryActions actions;
    private HistoryWords words;
    private CsvWords csv;
    private HistoryView view;
    private Function<Stage, Optional<Path>> chooser = this::choose;

    /**
     * A window that is not open yet.
     *
     * @param csv the words of a file that calls are written to
     * @param icons of the window, in several sizes
     */
    public HistoryWindow(
            Theme theme,
            HistoryWords words,
            CsvWords csv,
            HistoryActions actions,
            InstantSource clock,
            ZoneId zone,
            FxTimer timer,
            List<Image> icons) {
        this.theme = theme;
        this.words = words;
        this.csv = csv;
        this.actions = actions;
        this.clock = clock;
        this.zone = zone;
        this.timer = timer;
        view = newView();
        model = new HistoryModel(
                actions.journal(),
                new HistoryList(zone, past -> this.words.number(past)),
                FxThread::run,
                shown -> view.show(shown),
                state -> view.show(state),
                calls -> view.showCalledBack(calls));
        view.onSearch(model::search, model::filter);
        stage.setTitle(words.say("title"));
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene(view.root()));
        theme.leastSize(stage, 820, 360);
        HiddenFocus.release(stage);
        stage.setOnHidden(hidden -> {
            model.hide();
            view.forget();
        });
        keys = new HistoryKeys(view, stage);
    }

    private HistoryView newView() {
        HistoryView made = new HistoryView(words, actions, clock, new RemindTimes(clock, zone), timer);
        made.onExport(this::export);
        theme.dress(made.root());
        return made;
    }

    /** Goes over to another language, at the same place with the same calls. */
    public void speak(HistoryWords otherWords, CsvWords otherCsv, List<CardAction> own) {
        ViewState left = ViewState.of(view.root());
        HistoryView before = view;
        words = otherWords;
        csv = otherCsv;
        actions = actions.with(own);
        view = newView();
        view.replace(before);
        model.showAgain();
        view.onSearch(model::search, model::filter);
        keys.use(view);
        stage.setTitle(words.say("title"));
        stage.getScene().setRoot(view.root());
        left.giveTo(view.root());
    }

    /** Brings the window to the front; the user asked for it, so that it may take the focus. */
    public void open() {
        boolean other = !stage.isShowing();
        stage.setIconified(false);
        stage.show();
        stage.toFront();
        if (other) {
            view.searching().focus();
        }
        model.open();
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
        chooser.apply(stage)
                .ifPresent(file -> model.export(
                        file, csv, written -> view.say(words.say(written ? "export.done" : "export.failed", file))));
    }

    @Override
    public void refresh() {
        view.rows().refresh();
    }

    @Override
    public void close() {
        stage.hide();
        model.close();
    }
}
