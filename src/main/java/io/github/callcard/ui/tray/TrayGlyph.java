package io.github.callcard.ui.tray;

import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The tray icon, drawn for one look in any size: a contact card, full when all is well, hollow and struck through without a line, with a warning
 * sign in its corner without a server. While cards are paused it has two bars in the place of the person, and a disc with
 * their number at its upper corner where callers have to be called back, or a ring around a dot there while a call has no card because the user is busy. The shapes differ, not only the colours; each colour stands out from a light bar
 * and from a dark one.
 */
final class TrayGlyph implements IntFunction<int[]> {

    private static final double GRID = 16;

    /** The radius of the disc that says how many callers have to be called back. */
    private static final double DISC = 4;

    /** The radius of the ring that says that somebody calls now. */
    private static final double RING = 5;

    private static final int BLUE = 0x2280E0;
    private static final int GREY = 0x7A8594;
    private static final int AMBER = 0xC77A00;
    private static final int GREEN = 0x1F9D57;
    private static final int RED = 0xDE4338;

    private final TrayLook look;
    private @Nullable List<Layer> layers;

    /** An area of one colour; none lies over another. */
    private record Layer(Area area, int colour) {}

    TrayGlyph(TrayLook look) {
        this.look = look;
    }

    /** The pixels for a width and height, from the upper left: opacity, red, green, blue. Safe on any thread. */
    @Override
    public int[] apply(int size) {
        ShapePixels picture = new ShapePixels(size, GRID);
        layers().forEach(layer -> picture.fill(layer.area(), layer.colour()));
        return picture.pixels();
    }

    /** The shapes, which every size has in common, made where they are first needed. */
    private synchronized List<Layer> layers() {
        if (layers == null) {
            layers = layers(look);
        }
        return layers;
    }

    private static List<Layer> layers(TrayLook look) {
        List<Layer> layers = new ArrayList<>();
        // The disc is painted into a hole of its own, so that it is seen as a shape.
        Area hole = new Area();
        if (look.rings()) {
            hole = circle(RING, RING + 0.75);
            layers.add(new Layer(ring(), GREEN));
        } else if (look.missed() > 0) {
            hole = circle(DISC, DISC + 0.75);
            Area number = GlyphDigits.around(GRID - DISC, DISC, look.missed(), 1.7 * DISC);
            layers.add(new Layer(without(circle(DISC, DISC), number), RED));
        }
        switch (look.state()) {
            case READY -> layers.add(new Layer(without(full(look.paused()), hole), BLUE));
            case NO_LINE -> layers.add(new Layer(without(struck(look.paused()), hole), GREY));
            case NO_SERVER -> {
                Path2D triangle = triangle(11.25, 6.5, 5, 9);
                layers.add(new Layer(without(without(full(look.paused()), around(triangle)), hole), BLUE));
                layers.add(new Layer(without(warning(triangle), hole), AMBER));
            }
        }
        return List.copyOf(layers);
    }

    /** Changes the area and answers it. */
    private static Area without(Area area, Area missing) {
        area.subtract(missing);
        return area;
    }

    /** A disc whose middle has a distance from the upper and the right edge. */
    private static Area circle(double distance, double radius) {
        return new Area(new Ellipse2D.Double(GRID - distance - radius, distance - radius, 2 * radius, 2 * radius));
    }

    /** A ring around a dot: somebody calls now. */
    private static Area ring() {
        Area ring = without(circle(RING, RING), circle(RING, RING - 1.5));
        ring.add(circle(RING, 1.75));
        return ring;
    }

    /** A card with what it says cut out: head and shoulders and two lines of text, or the bars of a pause. */
    private static Area full(boolean paused) {
        Area card = rounded(0, 2, 16, 12, 4);
        card.subtract(paused ? bars(3.25, 4.25, 2.25, 7.5) : person());
        if (!paused) {
            card.subtract(rounded(9.5, 5.5, 4.5, 1.5, 1));
            card.subtract(rounded(9.5, 9, 4.5, 1.5, 1));
        }
        return card;
    }

    private static Area rounded(double x, double y, double width, double height, double arc) {
        return new Area(new RoundRectangle2D.Double(x, y, width, height, arc, arc));
    }

    private static Area bars(double x, double y, double width, double height) {
        Area bars = new Area(new Rectangle2D.Double(x, y, width, height));
        bars.add(new Area(new Rectangle2D.Double(x + 1.75 * width, y, width, height)));
        return bars;
    }

    private static Area person() {
        Area person = new Area(new Ellipse2D.Double(3, 4.25, 4, 4));
        Area shoulders = new Area(new Ellipse2D.Double(1.75, 8.75, 6.5, 6));
        shoulders.intersect(rounded(1.75, 8.75, 6.5, 3.25, 1));
        person.add(shoulders);
        return person;
    }

    /** An empty card with a line through it. */
    private static Area struck(boolean paused) {
        Area card = without(rounded(0, 2, 16, 12, 4), rounded(1.5, 3.5, 13, 9, 2));
        card.subtract(stroke(1, 15, 15, 1, 4));
        card.add(stroke(1.25, 14.75, 14.75, 1.25, 1.75));
        if (paused) {
            card.add(bars(2.5, 4.25, 2, 5.75));
        }
        return card;
    }

    /** A line with round ends. */
    private static Area stroke(double fromX, double fromY, double toX, double toY, double width) {
        double length = Math.hypot(toX - fromX, toY - fromY);
        AffineTransform turned = AffineTransform.getTranslateInstance(fromX, fromY);
        turned.rotate(Math.atan2(toY - fromY, toX - fromX));
        return new Area(turned.createTransformedShape(
                new RoundRectangle2D.Double(-width / 2, -width / 2, length + width, width, width, width)));
    }

    /** The triangle with a rim of one unit. */
    private static Area around(Path2D triangle) {
        Area around = new Area(triangle);
        Rectangle2D bounds = triangle.getBounds2D();
        around.add(stroke(bounds.getCenterX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY(), 2));
        around.add(stroke(bounds.getCenterX(), bounds.getMinY(), bounds.getMinX(), bounds.getMaxY(), 2));
        around.add(stroke(bounds.getMinX(), bounds.getMaxY(), bounds.getMaxX(), bounds.getMaxY(), 2));
        return around;
    }

    private static Area warning(Path2D triangle) {
        Area sign = without(new Area(triangle), rounded(10.6, 9.4, 1.3, 3, 0.8));
        sign.subtract(new Area(new Ellipse2D.Double(10.5, 13, 1.5, 1.5)));
        return sign;
    }

    private static Path2D triangle(double middle, double top, double halfWidth, double height) {
        Path2D path = new Path2D.Double();
        path.moveTo(middle, top);
        path.lineTo(middle + halfWidth, top + height);
        path.lineTo(middle - halfWidth, top + height);
        path.closePath();
        return path;
    }
}
