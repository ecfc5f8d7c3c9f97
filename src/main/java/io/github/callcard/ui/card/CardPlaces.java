package io.github.callcard.ui.card;

import io.github.callcard.settings.WhereSettings;
import io.github.callcard.settings.WhereSettings.Corner;
import io.github.callcard.settings.WhereSettings.WhichScreen;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;

/**
 * Chooses the place of cards: the screen the user looks at, and the corner that he wants there, by the settings or by
 * dragging a card. Belongs to the JavaFX thread.
 */
final class CardPlaces {

    private final double textSize;
    private final Robot pointer = new Robot();
    private final Map<String, Corner> corners = new HashMap<>();
    private Corner usual = Corner.BOTTOM_RIGHT;
    private boolean followsWindow;
    private Supplier<Optional<int[]>> window = Optional::empty;
    private BiConsumer<String, Corner> whenChosen = (screen, corner) -> {};

    /** @param textSize in parts of the usual one */
    CardPlaces(double textSize) {
        this.textSize = textSize;
    }

    /** Takes over what the settings say; a corner that was dragged to stands there by then. */
    void apply(WhereSettings where) {
        usual = where.corner();
        followsWindow = where.screen() == WhichScreen.WINDOW;
        corners.clear();
        corners.putAll(where.corners());
    }

    /** @param place tells at once where the window with the keyboard is, in pixels of all screens together */
    void followWindow(Supplier<Optional<int[]>> place) {
        window = place;
    }

    /** Hears which corner the user chose for a screen. */
    void onChosen(BiConsumer<String, Corner> listener) {
        whenChosen = listener;
    }

    /** The place for a new stack of cards. */
    CardPlace active() {
        return on(screen());
    }

    private Screen screen() {
        Optional<Screen> ofWindow = followsWindow ? window.get().flatMap(GlassScreens::around) : Optional.empty();
        return ofWindow.orElseGet(() -> at(pointer.getMousePosition()));
    }

    private static Screen at(Point2D point) {
        return Screen.getScreens().stream()
                .filter(screen -> screen.getBounds().contains(point))
                .findFirst()
                .orElseGet(Screen::getPrimary);
    }

    private CardPlace on(Screen screen) {
        return new CardPlace(screen.getVisualBounds(), corners.getOrDefault(name(screen), usual), textSize);
    }

    /** The place that the user chose by letting a card go at a point; it is remembered for that screen. */
    CardPlace choose(double x, double y) {
        Screen screen = at(new Point2D(x, y));
        Corner corner = CardPlace.nearest(screen.getVisualBounds(), x, y);
        corners.put(name(screen), corner);
        whenChosen.accept(name(screen), corner);
        return on(screen);
    }

    /** Size and place tell screens apart, as on X11's command lines; JavaFX knows no names of theirs. */
    private static String name(Screen screen) {
        Rectangle2D bounds = screen.getBounds();
        return String.format(
                Locale.ROOT,
                "%.0fx%.0f%+.0f%+.0f",
                bounds.getWidth(),
                bounds.getHeight(),
                bounds.getMinX(),
                bounds.getMinY());
    }
}
