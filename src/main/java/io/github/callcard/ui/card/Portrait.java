package io.github.callcard.ui.card;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person's photo, ready to be shown. Immutable; made on any thread but JavaFX's, which it would hold up. */
public final class Portrait {

    /** The side that a card shows it at on a screen of three-fold scale. In pixels. */
    public static final int SIDE = 144;

    private static final Logger LOG = LoggerFactory.getLogger(Portrait.class);

    /**
     * A few bytes can promise more pixels than any memory has, in one picture or in many that make a moving one, all of which
     * are unpacked. Each takes four bytes.
     */
    private static final long MOST_PIXELS = 2_500_000;

    private final Image image;

    private Portrait(Image image) {
        this.image = image;
    }

    /** The photo that the bytes hold, PNG, JPEG or GIF; empty where they hold none, or one that is far too large. */
    public static Optional<Portrait> of(byte[] bytes) {
        if (!isReasonable(bytes)) {
            return Optional.empty();
        }
        Image image = new Image(new ByteArrayInputStream(bytes), SIDE, SIDE, true, true);
        return image.isError() || image.getWidth() < 1 ? Optional.empty() : Optional.of(new Portrait(image));
    }

    /** Unpacks nothing. */
    private static boolean isReasonable(byte[] bytes) {
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return false;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
                return pixels > 0 && pixels <= MOST_PIXELS && pixels * reader.getNumImages(true) <= MOST_PIXELS;
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK meet broken files with both.
            LOG.info("A photo cannot be read: {}", e.getClass().getName());
            return false;
        }
    }

    Image image() {
        return image;
    }
}
