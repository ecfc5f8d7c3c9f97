package io.github.callcard.ui.tray;

import java.awt.Image;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/** The tray icon as AWT's tray takes it. */
final class AwtGlyph {

    private static final int[] SIZES = {16, 20, 24, 32, 40, 48};

    private AwtGlyph() {}

    /** The icon in every usual size, each drawn for itself. */
    static Image image(TrayLook look, int wanted) {
        TrayGlyph glyph = new TrayGlyph(look);
        BufferedImage[] drawn = IntStream.concat(IntStream.of(wanted), IntStream.of(SIZES))
                .distinct()
                .sorted()
                .mapToObj(size -> draw(glyph, size))
                .toArray(BufferedImage[]::new);
        int base = IntStream.range(0, drawn.length)
                .filter(i -> drawn[i].getWidth() == wanted)
                .findFirst()
                .orElse(0);
        return new BaseMultiResolutionImage(base, drawn);
    }

    static BufferedImage draw(TrayGlyph glyph, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(0, 0, size, size, glyph.apply(size), 0, size);
        return image;
    }
}
