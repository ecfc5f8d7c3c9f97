package io.github.callcard.ui.note;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;

/** The place of the window for a note: beside its card, on the side with more room, inside the work area. */
final class NotePlace {

    /** The size that the layout gives the window with text of the usual size, in JavaFX's own units, with the frame around it. */
    private static final double WIDTH = 400;

    private static final double HEIGHT = 260;
    private static final double GAP = 16;

    private NotePlace() {}

    /**
     * The upper left corner; empty where the card is on no screen.
     *
     * @param textSize how many times larger than usual text is, and the window with it
     */
    static Optional<Point2D> beside(Rectangle2D card, double textSize) {
        return Screen.getScreensForRectangle(card).stream()
                .findFirst()
                .map(Screen::getVisualBounds)
                .map(area -> beside(card, area, WIDTH * textSize, HEIGHT * textSize));
    }

    private static Point2D beside(Rectangle2D card, Rectangle2D area, double width, double height) {
        boolean left = card.getMinX() - area.getMinX() >= area.getMaxX() - card.getMaxX();
        double x = left ? card.getMinX() - GAP - width : card.getMaxX() + GAP;
        double y = card.getMaxY() - height;
        return new Point2D(
                Math.max(area.getMinX(), Math.min(x, area.getMaxX() - width)),
                Math.max(area.getMinY(), Math.min(y, area.getMaxY() - height)));
    }
}
