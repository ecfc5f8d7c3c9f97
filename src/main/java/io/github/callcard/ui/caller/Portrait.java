package io.github.callcard.ui.caller;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A person's photo, ready to be shown. Immutable; made on any thread but JavaFX's, which it would hold up. */
public final class Portrait {

    /** The side that a card shows it at on a screen of three-fold scale. In pixels. */
    public static final int SIDE = 144;

    private static final Logger LOG = LoggerFactory.getLogger(Portrait.class);

    /** A few bytes can promise more pixels than any memory has. Each takes four bytes. */
    private static final long MOST_PIXELS = 2_500_000;

    /** A few bytes can promise to go over all pixels once more; who takes photos in turns has a dozen of them. */
    private static final int MOST_SCANS = 100;

    private final Image image;

    private Portrait(Image image) {
        this.image = image;
    }

    /**
     * The photo that the bytes hold, PNG, JPEG or GIF; of one that moves the first picture. Empty where they hold none, or one
     * that is far too large.
     */
    public static Optional<Portrait> of(byte[] bytes) {
        // Not a file, which others can read.
        try (ImageInputStream in = new MemoryCacheImageInputStream(new ByteArrayInputStream(bytes))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, false, true);
                return isReasonable(reader) ? image(reader, bytes).map(Portrait::new) : Optional.empty();
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // The readers of the JDK meet broken files with both.
            LOG.info("A photo cannot be read: {}", e.getClass().getName());
            return Optional.empty();
        }
    }

    /** Unpacks nothing. */
    private static boolean isReasonable(ImageReader reader) throws IOException {
        long pixels = (long) reader.getWidth(0) * reader.getHeight(0);
        return pixels > 0 && pixels <= MOST_PIXELS;
    }

    /** JavaFX unpacks all pictures of a GIF at once, each in the size of a screen that the file names beside their own. */
    private static Optional<Image> image(ImageReader reader, byte[] bytes) throws IOException {
        return switch (reader.getFormatName()) {
            case "png" -> scaled(bytes);
            case "JPEG" -> scans(bytes) > MOST_SCANS ? Optional.empty() : scaled(bytes);
            case "gif" -> scaled(first(reader));
            default -> Optional.empty();
        };
    }

    private static byte[] first(ImageReader reader) throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(reader.read(0), "png", new MemoryCacheImageOutputStream(png));
        return png.toByteArray();
    }

    private static Optional<Image> scaled(byte[] bytes) {
        Image image = new Image(new ByteArrayInputStream(bytes), SIDE, SIDE, true, true);
        return image.isError() || image.getWidth() < 1 ? Optional.empty() : Optional.of(image);
    }

    /** A JPEG's passes over its pixels; within what it says of them the two bytes never stand together. */
    private static int scans(byte[] jpeg) {
        int scans = 0;
        for (int i = 1; i < jpeg.length; i++) {
            if (jpeg[i - 1] == (byte) 0xFF && jpeg[i] == (byte) 0xDA) {
                scans++;
            }
        }
        return scans;
    }

    Image image() {
        return image;
    }
}
