package io.github.callcard.ui.card;

import io.github.callcard.settings.WhereSettings.Corner;
import javafx.geometry.Rectangle2D;

/**
 * A corner of the work area of a screen, from which cards are stacked, in JavaFX's own coordinates, which know the scale of
 * each screen.
 *
 * @param textSize in parts of the usual one
 */
record CardPlace(Rectangle2D area, Corner corner, double textSize) {

    /** Between a card and the edge of the work area. */
    static final double MARGIN = 16;

    /** A row of a card's list, and a card without rows, at their highest with text of the usual size. */
    private static final double ROW = 32;

    private static final double WITHOUT_ROWS = 240;

    /** With text of the usual size. */
    CardPlace(Rectangle2D area, Corner corner) {
        this(area, corner, 1);
    }

    /** The room for all cards together. */
    double height() {
        return area.getHeight() - 2 * MARGIN;
    }

    /**
     * How many of several callers a card may list here.
     *
     * @param most the most of them that anybody wants to see
     */
    int rows(int most) {
        return (int) Math.clamp(Math.floor((height() / textSize - WITHOUT_ROWS) / ROW), 0, most);
    }

    /** The right edge of a card. */
    double right(double cardWidth) {
        return isLeft() ? area.getMinX() + MARGIN + cardWidth : area.getMaxX() - MARGIN;
    }

    /**
     * The lower edge of a card.
     *
     * @param distance of the card from the first place, which is the lowest one or the highest
     */
    double bottom(double distance, double cardHeight) {
        return isTop() ? area.getMinY() + MARGIN + distance + cardHeight : area.getMaxY() - MARGIN - distance;
    }

    private boolean isLeft() {
        return corner == Corner.BOTTOM_LEFT || corner == Corner.TOP_LEFT;
    }

    private boolean isTop() {
        return corner == Corner.TOP_LEFT || corner == Corner.TOP_RIGHT;
    }

    /** The corner of an area that a point lies nearest to. */
    static Corner nearest(Rectangle2D area, double x, double y) {
        boolean left = x < (area.getMinX() + area.getMaxX()) / 2;
        boolean top = y < (area.getMinY() + area.getMaxY()) / 2;
        if (top) {
            return left ? Corner.TOP_LEFT : Corner.TOP_RIGHT;
        }
        return left ? Corner.BOTTOM_LEFT : Corner.BOTTOM_RIGHT;
    }
}
