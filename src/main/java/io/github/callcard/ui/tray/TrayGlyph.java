package io.github.callcard.ui.tray;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.geom.AffineTransform;
import java.awt.geom.Area;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BaseMultiResolutionImage;
import java.awt.image.BufferedImage;
import java.util.stream.IntStream;

/**
 * Draws the tray icon: a contact card, full when all is well, hollow and struck through without a line, with a warning
 * sign in its corner without a server. While cards are paused it has two bars in the place of the person, and a disc with
 * their number at its upper corner where callers have to be called back, or a ring around a dot there while a call has no card because the user is busy. The shapes differ, not only the colours; each colour stands out from a light bar
 * and from a dark one.
 */
final class TrayGlyph {

    private static final int[] SIZES = {16, 20, 24, 32, 40, 48};
    private static final double GRID = 16;

    /** The radius of the disc that says how many callers have to be called back. */
    private static final double DISC = 4;

    /** The radius of the ring that says that somebody calls now. */
    private static final double RING = 5;

    private static final Color BLUE = new Color(0x2280E0);
    private static final Color GREY = new Color(0x7A8594);
    private static final Color AMBER = new Color(0xC77A00);
    private static final Color GREEN = new Color(0x1F9D57);
    private static final Color RED = new Color(0xDE4338);

    private TrayGlyph() {}

    /** The icon in every usual size, each drawn for itself. */
    static Image image(TrayLook look, int wanted) {
        BufferedImage[] drawn = IntStream.concat(IntStream.of(wanted), IntStream.of(SIZES))
                .distinct()
                .sorted()
                .mapToObj(size -> draw(look, size))
                .toArray(BufferedImage[]::new);
        int base = IntStream.range(0, drawn.length)
                .filter(i -> drawn[i].getWidth() == wanted)
                .findFirst()
                .orElse(0);
        return new BaseMultiResolutionImage(base, drawn);
    }

    static BufferedImage draw(TrayLook look, int size) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.scale(size / GRID, size / GRID);
        if (look.missed() > 0 || look.rings()) {
            // The disc is painted into a hole of its own, so that it is seen as a shape.
            Area rest = new Area(new Rectangle2D.Double(0, 0, GRID, GRID));
            rest.subtract(look.rings() ? circle(RING, RING + 0.75) : disc(DISC + 0.75));
            g.setClip(rest);
        }
        switch (look.state()) {
            case READY -> full(g, look.paused(), new Area());
            case NO_LINE -> struck(g, look.paused());
            case NO_SERVER -> warned(g, look.paused());
        }
        g.setClip(null);
        if (look.rings()) {
            g.setColor(GREEN);
            g.fill(ring());
        } else if (look.missed() > 0) {
            g.setColor(RED);
            g.fill(count(look.missed()));
        }
        g.dispose();
        return image;
    }

    private static Area disc(double radius) {
        return circle(DISC, radius);
    }

    /** A disc whose middle has a distance from the upper and the right edge. */
    private static Area circle(double distance, double radius) {
        return new Area(new Ellipse2D.Double(GRID - distance - radius, distance - radius, 2 * radius, 2 * radius));
    }

    /** A ring around a dot: somebody calls now. */
    private static Area ring() {
        Area ring = circle(RING, RING);
        ring.subtract(circle(RING, RING - 1.5));
        ring.add(circle(RING, 1.75));
        return ring;
    }

    /** The disc with how many there are cut out, up to nine; of more a plus says enough. */
    private static Area count(int missed) {
        Font font = new Font(Font.SANS_SERIF, Font.BOLD, 1).deriveFont((float) (1.7 * DISC));
        FontRenderContext plain = new FontRenderContext(null, true, true);
        Shape digit = font.createGlyphVector(plain, missed > 9 ? "+" : Integer.toString(missed))
                .getOutline();
        Rectangle2D bounds = digit.getBounds2D();
        AffineTransform middle =
                AffineTransform.getTranslateInstance(GRID - DISC - bounds.getCenterX(), DISC - bounds.getCenterY());
        Area count = disc(DISC);
        count.subtract(new Area(middle.createTransformedShape(digit)));
        return count;
    }

    /** A card with what it says cut out: head and shoulders and two lines of text, or the bars of a pause. */
    private static void full(Graphics2D g, boolean paused, Area missing) {
        Area card = new Area(new RoundRectangle2D.Double(0, 2, 16, 12, 4, 4));
        card.subtract(paused ? bars(3.25, 4.25, 2.25, 7.5) : person());
        if (!paused) {
            card.subtract(new Area(new RoundRectangle2D.Double(9.5, 5.5, 4.5, 1.5, 1, 1)));
            card.subtract(new Area(new RoundRectangle2D.Double(9.5, 9, 4.5, 1.5, 1, 1)));
        }
        card.subtract(missing);
        g.setColor(BLUE);
        g.fill(card);
    }

    private static Area bars(double x, double y, double width, double height) {
        Area bars = new Area(new Rectangle2D.Double(x, y, width, height));
        bars.add(new Area(new Rectangle2D.Double(x + 1.75 * width, y, width, height)));
        return bars;
    }

    private static Area person() {
        Area person = new Area(new Ellipse2D.Double(3, 4.25, 4, 4));
        Area shoulders = new Area(new Ellipse2D.Double(1.75, 8.75, 6.5, 6));
        shoulders.intersect(new Area(new RoundRectangle2D.Double(1.75, 8.75, 6.5, 3.25, 1, 1)));
        person.add(shoulders);
        return person;
    }

    private static void struck(Graphics2D g, boolean paused) {
        Area card = new Area(new RoundRectangle2D.Double(0, 2, 16, 12, 4, 4));
        card.subtract(new Area(new RoundRectangle2D.Double(1.5, 3.5, 13, 9, 2, 2)));
        Area gap = new Area(new BasicStroke(4).createStrokedShape(new Line2D.Double(1, 15, 15, 1)));
        card.subtract(gap);
        g.setColor(GREY);
        g.fill(card);
        g.setStroke(new BasicStroke(1.75f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(new Line2D.Double(1.25, 14.75, 14.75, 1.25));
        if (paused) {
            g.fill(bars(2.5, 4.25, 2, 5.75));
        }
    }

    private static void warned(Graphics2D g, boolean paused) {
        Path2D triangle = triangle(11.25, 6.5, 5, 9);
        Area gap = new Area(
                new BasicStroke(2, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND).createStrokedShape(triangle));
        gap.add(new Area(triangle));
        full(g, paused, gap);
        Area sign = new Area(triangle);
        sign.subtract(new Area(new RoundRectangle2D.Double(10.6, 9.4, 1.3, 3, 0.8, 0.8)));
        sign.subtract(new Area(new Ellipse2D.Double(10.5, 13, 1.5, 1.5)));
        g.setColor(AMBER);
        g.fill(sign);
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
