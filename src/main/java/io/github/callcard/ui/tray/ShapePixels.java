package io.github.callcard.ui.tray;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.PathIterator;
import java.util.Arrays;

/**
 * A square picture onto which areas are filled with smooth edges. Java's own pictures need AWT, which opens a connection to the
 * display and loads its fonts; this is the geometry alone.
 *
 * <p>Each edge of an outline adds to the pixels of every line how much of them lies to its right, with its direction as the sign;
 * the sum from the left is how much of a pixel the area covers, as Raph Levien's font-rs does it.
 */
final class ShapePixels {

    private static final double FLATNESS = 0.02;

    private final int size;
    private final double scale;
    private final int[] pixels;
    private final double[] cover;
    private final int line;

    /** @param grid the width and height in the units of the areas */
    ShapePixels(int size, double grid) {
        this.size = size;
        scale = size / grid;
        pixels = new int[size * size];
        line = size + 2;
        cover = new double[size * line];
    }

    /** Fills an area, as outlines of areas are: none lies over another in the same direction. */
    void fill(Area area, int colour) {
        Arrays.fill(cover, 0);
        double[] p = new double[6];
        double startX = 0;
        double startY = 0;
        double x = 0;
        double y = 0;
        PathIterator outline = area.getPathIterator(AffineTransform.getScaleInstance(scale, scale), FLATNESS);
        for (; !outline.isDone(); outline.next()) {
            switch (outline.currentSegment(p)) {
                case PathIterator.SEG_MOVETO -> {
                    startX = inside(p[0]);
                    startY = inside(p[1]);
                }
                case PathIterator.SEG_LINETO -> edge(x, y, inside(p[0]), inside(p[1]));
                default -> {
                    edge(x, y, startX, startY);
                    p[0] = startX;
                    p[1] = startY;
                }
            }
            x = inside(p[0]);
            y = inside(p[1]);
        }
        paint(colour);
    }

    private double inside(double place) {
        return Math.clamp(place, 0, size);
    }

    private void edge(double fromX, double fromY, double toX, double toY) {
        if (fromY == toY) {
            return;
        }
        double slope = (toX - fromX) / (toY - fromY);
        double top = Math.min(fromY, toY);
        double bottom = Math.max(fromY, toY);
        double x = fromY < toY ? fromX : toX;
        for (int row = (int) top; row < Math.min(size, Math.ceil(bottom)); row++) {
            double height = Math.min(row + 1.0, bottom) - Math.max(row, top);
            double next = x + slope * height;
            add(row, Math.min(x, next), Math.max(x, next), fromY < toY ? height : -height);
            x = next;
        }
    }

    /** Adds a piece of an edge within one line of pixels: what it covers grows from the left end to the right one. */
    private void add(int row, double left, double right, double height) {
        int first = (int) left;
        int last = Math.max(first, (int) Math.ceil(right) - 1);
        double before = 0;
        for (int column = first; column <= last; column++) {
            double all = height * covered(left, right, column + 1.0);
            cover[row * line + column] += all - before;
            before = all;
        }
        cover[row * line + last + 1] += height - before;
    }

    /** How much of the pixel that ends at this place lies to the right of an edge from left to right, up to one. */
    private static double covered(double left, double right, double end) {
        double from = Math.max(left, end - 1);
        double to = Math.min(right, end);
        double width = right - left;
        if (width <= 0) {
            return end - left;
        }
        double passed = (from - left) / width;
        double now = (to - from) / width;
        // Passed before this pixel: all of it. Passed within it: what is right of the middle of that piece.
        return passed + now * (end - (from + to) / 2);
    }

    private void paint(int colour) {
        for (int row = 0; row < size; row++) {
            double sum = 0;
            for (int column = 0; column < size; column++) {
                sum += cover[row * line + column];
                int place = row * size + column;
                pixels[place] = over(pixels[place], colour, Math.min(1, Math.abs(sum)));
            }
        }
    }

    /** A colour over a pixel: opacity, red, green, blue, not multiplied. */
    private static int over(int below, int colour, double opacity) {
        double under = (below >>> 24) / 255.0 * (1 - opacity);
        double all = opacity + under;
        if (all * 255 < 0.5) {
            return 0;
        }
        int mixed = (int) Math.round(all * 255) << 24;
        for (int shift = 0; shift <= 16; shift += 8) {
            double part = ((colour >> shift & 0xFF) * opacity + (below >> shift & 0xFF) * under) / all;
            mixed |= (int) Math.round(part) << shift;
        }
        return mixed;
    }

    /** The pixels from the upper left: opacity, red, green, blue, not multiplied. */
    int[] pixels() {
        return pixels.clone();
    }
}
