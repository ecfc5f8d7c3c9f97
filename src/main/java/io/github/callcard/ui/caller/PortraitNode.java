package io.github.callcard.ui.caller;

import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import org.jspecify.annotations.Nullable;

/** The round photo in place of an avatar's letters. Belongs to the JavaFX thread. */
public final class PortraitNode {

    private final ImageView view;
    private final Node letters;

    /** @param avatar the square that holds both, which says how large they are */
    public PortraitNode(Region avatar, ImageView view, Node letters) {
        this.view = view;
        this.letters = letters;
        view.fitWidthProperty().bind(avatar.minWidthProperty());
        view.fitHeightProperty().bind(avatar.minHeightProperty());
        view.setSmooth(true);
        Circle clip = new Circle();
        clip.radiusProperty().bind(avatar.minWidthProperty().divide(2));
        clip.centerXProperty().bind(clip.radiusProperty());
        clip.centerYProperty().bind(clip.radiusProperty());
        view.setClip(clip);
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
