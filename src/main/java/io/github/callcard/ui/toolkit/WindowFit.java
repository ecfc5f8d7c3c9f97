package io.github.callcard.ui.toolkit;

import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * Keeps windows whole on the screen they open on: JavaFX makes a window as large as what is in it and puts it in the middle, so that
 * one that is higher than a small screen, or than a large one at 150 %, has its title and its buttons outside.
 */
public final class WindowFit {

    private WindowFit() {}

    /** Makes a window smaller and moves it, each time that it opens, as far as it would not be on the screen. */
    public static void keep(Stage stage) {
        stage.addEventHandler(WindowEvent.WINDOW_SHOWN, shown -> fit(stage));
    }

    private static void fit(Stage stage) {
        if (stage.isMaximized() || stage.isFullScreen() || stage.isIconified()) {
            return;
        }
        Rectangle2D area =
                Screen.getScreensForRectangle(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight()).stream()
                        .findFirst()
                        .orElseGet(Screen::getPrimary)
                        .getVisualBounds();
        if (stage.getWidth() > area.getWidth()) {
            stage.setWidth(area.getWidth());
        }
        if (stage.getHeight() > area.getHeight()) {
            stage.setHeight(area.getHeight());
        }
        // A place that is set is no longer the window manager's to choose; one that it has not chosen yet is no number.
        double x = inside(stage.getX(), stage.getWidth(), area.getMinX(), area.getMaxX());
        if (Math.abs(x - stage.getX()) > 0) {
            stage.setX(x);
        }
        double y = inside(stage.getY(), stage.getHeight(), area.getMinY(), area.getMaxY());
        if (Math.abs(y - stage.getY()) > 0) {
            stage.setY(y);
        }
    }

    private static double inside(double place, double length, double from, double to) {
        return Math.max(from, Math.min(place, to - length));
    }
}
