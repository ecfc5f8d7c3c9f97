package io.github.callcard.ui.card;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Screen;

/** The place of a menu: above its button, the outer edges in one line, inside the work area. */
final class MenuPlace {

    private static final double GAP = 4;

    private MenuPlace() {}

    /**
     * The upper left corner of the menu's window, in JavaFX's own units; empty where the button is on no screen.
     *
     * @param menu with its shadow in its insets
     */
    static Optional<Point2D> of(Node button, Region menu) {
        Bounds bounds = button.localToScreen(button.getLayoutBounds());
        if (bounds == null) {
            return Optional.empty();
        }
        double width = menu.prefWidth(-1);
        double height = menu.prefHeight(-1);
        boolean rightToLeft = menu.getEffectiveNodeOrientation() == NodeOrientation.RIGHT_TO_LEFT;
        double x = rightToLeft
                ? bounds.getMinX() - menu.getInsets().getLeft()
                : bounds.getMaxX() - width + menu.getInsets().getRight();
        double y = bounds.getMinY() - GAP - height + menu.getInsets().getBottom();
        Rectangle2D area = Screen.getScreensForRectangle(bounds.getMinX(), bounds.getMinY(), 1, 1).stream()
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
        return Optional.of(new Point2D(
                within(x, area.getMinX(), area.getMaxX() - width), within(y, area.getMinY(), area.getMaxY() - height)));
    }

    /** The beginning counts where there is less room than needed. */
    private static double within(double wanted, double least, double most) {
        return Math.max(least, Math.min(wanted, most));
    }
}
