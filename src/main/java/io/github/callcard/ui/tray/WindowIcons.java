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
        return IntStream.of(SIZES).mapToObj(WindowIcons::icon).toList();
    }

    private static Image icon(int size) {
        int[] pixels =
                TrayGlyph.draw(new TrayLook(TrayState.READY, false, 0), size).getRGB(0, 0, size, size, null, 0, size);
        WritableImage icon = new WritableImage(size, size);
        icon.getPixelWriter().setPixels(0, 0, size, size, PixelFormat.getIntArgbInstance(), pixels, 0, size);
        return icon;
    }
}
