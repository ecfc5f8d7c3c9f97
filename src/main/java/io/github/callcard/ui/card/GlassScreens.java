package io.github.callcard.ui.card;

import java.util.Optional;
import javafx.stage.Screen;

/**
 * The screens in pixels, as the system tells the places of other programs' windows: on screens of different scale JavaFX's
 * own coordinates differ from those. Reached through JavaFX's internals, opened by the flags of
 * {@code packaging/jvm.options}; where they are closed no window is found on any screen.
 */
final class GlassScreens {

    private GlassScreens() {}

    /**
     * The screen with the middle of a window.
     *
     * @param place left, top, width and height in pixels of all screens together
     */
    static Optional<Screen> around(int[] place) {
        int x = place[0] + place[2] / 2;
        int y = place[1] + place[3] / 2;
        try {
            return com.sun.glass.ui.Screen.getScreens().stream()
                    .filter(screen -> contains(screen, x, y))
                    .findFirst()
                    .flatMap(GlassScreens::asJavaFx);
        } catch (RuntimeException | LinkageError closed) {
            return Optional.empty();
        }
    }

    private static boolean contains(com.sun.glass.ui.Screen screen, int x, int y) {
        return x >= screen.getPlatformX()
                && y >= screen.getPlatformY()
                && x < screen.getPlatformX() + screen.getPlatformWidth()
                && y < screen.getPlatformY() + screen.getPlatformHeight();
    }

    private static Optional<Screen> asJavaFx(com.sun.glass.ui.Screen found) {
        return Screen.getScreens().stream()
                .filter(screen -> screen.getBounds().getMinX() == found.getX()
                        && screen.getBounds().getMinY() == found.getY())
                .findFirst();
    }
}
