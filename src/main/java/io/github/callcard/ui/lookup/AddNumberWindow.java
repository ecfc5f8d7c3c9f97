package io.github.callcard.ui.lookup;

import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.HiddenFocus;
import io.github.callcard.ui.toolkit.OwnWindow;
import io.github.callcard.ui.toolkit.ViewState;
import io.github.callcard.words.Words;
import java.util.List;
import java.util.Locale;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.stage.Stage;

/**
 * Adds a number to a person of SuperOffice, or leads to SuperOffice's page for somebody new. One window for all: the last
 * click counts. Belongs to the JavaFX thread.
 */
public final class AddNumberWindow implements OwnWindow {

    private final Theme theme;
    private final FxTimer timer;
    private AddNumberView view;
    private final Stage stage = new Stage();

    /**
     * The window, not yet open.
     *
     * @param icons of the window, in several sizes
     */
    public AddNumberWindow(Theme theme, Locale language, FxTimer timer, List<Image> icons) {
        this.theme = theme;
        this.timer = timer;
        Words words = new Words(AddNumberWindow.class, language);
        view = new AddNumberView(words, timer, stage::hide);
        theme.dress(view.root());
        stage.getIcons().setAll(icons);
        stage.setTitle(words.say("add.title"));
        stage.setScene(new Scene(view.root()));
        stage.getScene().getAccelerators().put(new KeyCodeCombination(KeyCode.ESCAPE), stage::hide);
        HiddenFocus.release(stage);
        stage.setOnHidden(hidden -> view.close());
        theme.leastSize(stage, 460, 460);
    }

    /** Opens, and comes to the front: the user asked for it. */
    public void open(NumberToAdd number) {
        view.open(number);
        stage.setIconified(false);
        stage.show();
        stage.toFront();
    }

    /** Goes over to another language, at the same place; what is searched and what is written goes on. */
    public void speak(Locale language) {
        ViewState left = ViewState.of(view.root());
        Words words = new Words(AddNumberWindow.class, language);
        AddNumberView before = view;
        view = new AddNumberView(words, timer, stage::hide);
        theme.dress(view.root());
        stage.setTitle(words.say("add.title"));
        stage.getScene().setRoot(view.root());
        view.replace(before);
        left.giveTo(view.root());
    }

    @Override
    public void close() {
        stage.hide();
    }
}
