package io.github.callcard.ui.card;

import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Tells when what is in a scene now has been painted. Belongs to the JavaFX thread. */
final class Painted {

    private final Region speck = new Region();
    private final WritableImage pixel = new WritableImage(1, 1);

    Painted() {
        speck.resize(1, 1);
        new Scene(speck);
    }

    /**
     * Waits until a frame with all that is in the scene now is in its window. JavaFX's painter works in order, so that a
     * picture asked for after the pulse is ready after it; a painter in software then hands its frame to the JavaFX thread,
     * ahead of what is put off here.
     *
     * @param painted called with {@link System#nanoTime()}; never when the scene's window is hidden before
     */
    void afterNextPulse(Scene scene, LongConsumer painted) {
        afterHandOver(scene, () -> {
            speck.snapshot(new SnapshotParameters(), pixel);
            Platform.runLater(() -> painted.accept(System.nanoTime()));
        });
    }

    /** Waits only until the painter has got all that is in the scene now; what changes then is for a later frame. */
    void afterHandOver(Scene scene, Runnable next) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(next);
            }
        });
        Platform.requestNextPulse();
    }
}
