package io.github.callcard.ui.card;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.scene.robot.Robot;
import javafx.stage.Screen;

/** The screen the user looks at: the one with the pointer, without its task bar and panels. */
final class WorkArea {

    private final Robot pointer = new Robot();

    /** In JavaFX's own coordinates, which know the scale of each screen. */
    Rectangle2D active() {
        Point2D at = pointer.getMousePosition();
        return Screen.getScreens().stream()
                .filter(screen -> screen.getBounds().contains(at))
                .findFirst()
                .orElseGet(Screen::getPrimary)
                .getVisualBounds();
    }
}
