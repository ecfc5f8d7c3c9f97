package io.github.callcard.ui.toolkit;

import io.github.callcard.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the layout of a window or of a part of one. */
public final class Layout {

    private Layout() {}

    /**
     * Loads an FXML file beside the controller's class into the controller's fields.
     *
     * @param words where the file's {@code %} texts are found
     */
    @SuppressWarnings("TypeParameterUnusedInFormals") // the layout decides, as with FXMLLoader itself
    public static <T extends Parent> T load(Object controller, String file, Words words) {
        URL layout = Objects.requireNonNull(controller.getClass().getResource(file), file);
        FXMLLoader loader = new FXMLLoader(layout, words.bundle());
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the layout " + file + " cannot be read", e);
        }
    }
}
