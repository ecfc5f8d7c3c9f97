package io.github.callcard.ui.card;

import java.util.function.LongConsumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Region;

/** Tells when what is in a scene now has been painted. For measuring only: it makes JavaFX wait for its painter. */
final class Painted {

    private final Region speck = new Region();
    private final WritableImage pixel = new WritableImage(1, 1);

    Painted() {
        speck.resize(1, 1);
        new Scene(speck);
        speck.snapshot(new SnapshotParameters(), pixel);
    }

    /**
     * @param painted called on the JavaFX thread with {@link System#nanoTime()} once the next pulse has been painted:
     *     the painter works in order, so that a picture asked for after the pulse is ready after it
     */
    void afterNextPulse(Scene scene, LongConsumer painted) {
        Runnable laidOut = new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                Platform.runLater(() -> {
                    speck.snapshot(new SnapshotParameters(), pixel);
                    painted.accept(System.nanoTime());
                });
            }
        };
        scene.addPostLayoutPulseListener(laidOut);
        Platform.requestNextPulse();
    }
}
