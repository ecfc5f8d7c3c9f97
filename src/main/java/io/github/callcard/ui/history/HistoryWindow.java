package io.github.callcard.ui.history;

import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.OwnWindow;
import java.io.File;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.FileChooser;
import javafx.stage.Stage;

/** The calls that were: whom to call back first, then day by day. Belongs to the JavaFX thread, on which it is made. */
public final class HistoryWindow implements OwnWindow {

    private final Stage stage = new Stage();
    private final HistoryWords words;
    private final HistoryView view;
    private final HistoryModel model;
    private Function<Stage, Optional<Path>> chooser = this::choose;

    /**
     * A window that is not open yet.
     *
     * @param icons of the window, in several sizes
     */
    public HistoryWindow(
            Theme theme,
            HistoryWords words,
            HistoryActions actions,
            InstantSource clock,
            ZoneId zone,
            FxTimer timer,
            List<Image> icons) {
        this.words = words;
        view = new HistoryView(words, actions, clock, new RemindTimes(clock, zone), timer);
        model = new HistoryModel(
                actions.journal(), new HistoryList(zone, words::number), FxThread::run, view::show, view::show);
        view.onSearch(model::search, model::filter);
        view.onExport(this::export);
        theme.dress(view.root());
        stage.setTitle(words.say("title"));
        stage.getIcons().setAll(icons);
        stage.setScene(new Scene(view.root()));
        stage.setMinWidth(640);
        stage.setMinHeight(360);
        stage.setOnHidden(hidden -> {
            model.hide();
            view.forget();
        });
        stage.addEventFilter(KeyEvent.KEY_PRESSED, this::press);
        stage.addEventFilter(KeyEvent.KEY_TYPED, this::type);
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
                        file, words, written -> view.say(words.say(written ? "export.done" : "export.failed", file))));
    }

    private void press(KeyEvent key) {
        boolean taken = key.isShortcutDown() ? shortcut(key.getCode()) : plain(key.getCode());
        if (taken) {
            key.consume();
        }
    }

    private boolean shortcut(KeyCode code) {
        if (view.isNoting()) {
            return false;
        }
        switch (code) {
            case O -> view.own(0);
            case L -> view.own(1);
            case N -> view.beginNote();
            case D -> view.finish();
            case F -> view.focus();
            case W -> stage.hide();
            case C -> {
                if (view.hasSelectedText()) {
                    return false;
                }
                view.copyNumber();
            }
            case Z -> view.undo();
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean plain(KeyCode code) {
        boolean typing = view.isTyping(stage.getScene().getFocusOwner());
        switch (code) {
            case ESCAPE -> {
                if (!view.stepBack()) {
                    stage.hide();
                }
            }
            case ENTER -> {
                if (!view.isInList(stage.getScene().getFocusOwner())) {
                    return false;
                }
                view.callBack();
            }
            case DELETE -> {
                if (typing) {
                    return false;
                }
                view.takeOut();
            }
            case DOWN -> {
                if (!typing || view.isNoting()) {
                    return false;
                }
                view.focusList();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private void type(KeyEvent key) {
        String text = key.getCharacter();
        boolean printable = text.codePoints().allMatch(c -> c > ' ' && !Character.isISOControl(c)) && !text.isEmpty();
        if (printable && !key.isShortcutDown() && view.isInList(stage.getScene().getFocusOwner())) {
            view.type(text);
            key.consume();
        }
    }

    @Override
    public void close() {
        stage.hide();
        model.close();
    }
}
