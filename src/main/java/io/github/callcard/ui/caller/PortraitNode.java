package io.github.callcard.ui.caller;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The round photo in place of an avatar's letters. Belongs to the JavaFX thread. */
public final class PortraitNode {

    private static final double SIDE = 48;

    private final ImageView view;
    private final Node letters;

    public PortraitNode(ImageView view, Node letters) {
        this(view, letters, SIDE);
    }

    /** @param side in pixels of the layout */
    public PortraitNode(ImageView view, Node letters, double side) {
        this.view = view;
        this.letters = letters;
        view.setFitWidth(side);
        view.setFitHeight(side);
        view.setSmooth(true);
        view.setClip(new Circle(side / 2, side / 2, side / 2));
        show(null);
    }

    /** Shows the photo, cut to a square around its middle; null shows the letters. */
    public void show(@Nullable Portrait portrait) {
        Image image = portrait == null ? null : portrait.image();
        view.setImage(image);
        if (image != null) {
            double part = Math.min(image.getWidth(), image.getHeight());
            // Of a photo that is higher than wide the upper part has the face.
            double top = (image.getHeight() - part) / 4;
            view.setViewport(new Rectangle2D((image.getWidth() - part) / 2, top, part, part));
        }
        view.setVisible(image != null);
        letters.setVisible(image == null);
    }
}
