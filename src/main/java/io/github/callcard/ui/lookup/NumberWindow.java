package io.github.callcard.ui.lookup;

import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Says whose a number is that the user clicked, and lets him choose the line that dials it. One window for all: the last
 * click counts. Belongs to the JavaFX thread.
 */
public final class NumberWindow implements OwnWindow {

    private final Theme theme;
    private NumberView view;
    private @Nullable NumberAnswer answer;
    private final Stage stage = new Stage();

    /**
     * The window, not yet open.
     *
     * @param callers puts into words whose the number is
     * @param icons of the window, in several sizes
     */
    public NumberWindow(Theme theme, Locale language, CallerWords callers, List<Image> icons) {
        this.theme = theme;
        Words words = new Words(NumberWindow.class, language);
        view = NumberView.load(words, callers, stage::hide);
        theme.dress(view.root());
        stage.getIcons().setAll(icons);
        stage.setTitle(words.say("title"));
        stage.setScene(new Scene(view.root()));
        stage.getScene().setOnKeyPressed(key -> {
            if (key.getCode() == KeyCode.ESCAPE) {
                stage.hide();
            }
        });
        stage.setResizable(false);
    }

    /** Opens, and comes to the front: the user asked for it. */
    public void open(NumberAnswer next) {
        answer = next;
        view.show(next);
        stage.sizeToScene();
        stage.setIconified(false);
        stage.show();
        stage.toFront();
    }

    /** Goes over to another language, at the same place. */
    public void speak(Locale language, CallerWords callers) {
        Words words = new Words(NumberWindow.class, language);
        view = NumberView.load(words, callers, stage::hide);
        theme.dress(view.root());
        stage.setTitle(words.say("title"));
        stage.getScene().setRoot(view.root());
        if (answer != null) {
            view.show(answer);
            stage.sizeToScene();
        }
    }

    @Override
    public void close() {
        stage.hide();
    }
}
