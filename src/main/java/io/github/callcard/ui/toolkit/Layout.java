package io.github.callcard.ui.toolkit;

import io.github.callcard.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Objects;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;
import org.jspecify.annotations.Nullable;

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
        return load(controller, file, words.bundle());
    }

    /** Loads an FXML file beside the controller's class into the controller's fields, one that has no {@code %} texts. */
    public static void load(Object controller, String file) {
        load(controller, file, (ResourceBundle) null);
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // as above
    private static <T extends Parent> T load(Object controller, String file, @Nullable ResourceBundle texts) {
        URL layout = Objects.requireNonNull(controller.getClass().getResource(file), file);
        FXMLLoader loader = new FXMLLoader(layout, texts);
        loader.setController(controller);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("the layout " + file + " cannot be read", e);
        }
    }
}
