package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.FxThread;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Pictures of what a window shows now, at twice its size. */
public final class CardPictures {

    private CardPictures() {}

    /** Writes what a node that is on the screen looks like. */
    public static BufferedImage write(Node node, Path file) throws IOException {
        BufferedImage picture = FxThread.get(() -> {
            SnapshotParameters parameters = new SnapshotParameters();
            parameters.setTransform(new Scale(2, 2));
            parameters.setFill(Color.TRANSPARENT);
            WritableImage image = node.snapshot(parameters, null);
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage made = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
            made.setRGB(0, 0, width, height, pixels, 0, width);
            return made;
        });
        Files.createDirectories(file.toAbsolutePath().getParent());
        ImageIO.write(picture, "png", file.toFile());
        return picture;
    }
}
