package io.github.callcard.ui.tray;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;

/** The icon of every window, in the sizes that desktops ask for. */
public final class WindowIcons {

    private static final int[] SIZES = {16, 32, 48, 128};

    private WindowIcons() {}

    public static List<Image> list() {
        TrayGlyph glyph = new TrayGlyph(new TrayLook(TrayState.READY, false, 0));
        return IntStream.of(SIZES).mapToObj(size -> icon(glyph, size)).toList();
    }

    private static Image icon(TrayGlyph glyph, int size) {
        int[] pixels = glyph.apply(size);
        WritableImage icon = new WritableImage(size, size);
        icon.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return icon;
    }
}
