package io.github.callcard.ui.card;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import javax.imageio.ImageIO;

/** Writes what a node looks like as a PNG at twice the size, with its shadow on a transparent ground. */
public final class CardPicture {

    private static final double SCALE = 2;

    private CardPicture() {}

    /** To be called on the JavaFX thread with a root node that is in no scene yet. */
    public static void write(Parent root, Path file) throws IOException {
        new Scene(root).setFill(Color.TRANSPARENT);
        root.applyCss();
        root.layout();
        SnapshotParameters parameters = new SnapshotParameters();
        parameters.setTransform(new Scale(SCALE, SCALE));
        parameters.setFill(Color.TRANSPARENT);
        WritableImage image = root.snapshot(parameters, null);
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        int[] pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        picture.setRGB(0, 0, width, height, pixels, 0, width);
        boolean written;
        // A file that cannot be opened makes Java print a trace, a stream does not.
        try (OutputStream out = Files.newOutputStream(file)) {
            written = ImageIO.write(picture, "png", out);
        }
        if (!written) {
            throw new IOException("This Java cannot write PNG files.");
        }
    }
}
