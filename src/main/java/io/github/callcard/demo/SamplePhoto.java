package io.github.callcard.demo;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Draws a face that nobody has, another one for each person. */
final class SamplePhoto {

    private SamplePhoto() {}

    /** A square PNG. */
    static byte[] png(int person, int side) {
        BufferedImage image = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(side / 100.0, side / 100.0);
        float hue = person * 0.618034f;
        pen.setColor(Color.getHSBColor(hue, 0.25f, 0.9f));
        pen.fillRect(0, 0, 100, 100);
        pen.setColor(Color.getHSBColor(hue + 0.45f, 0.6f, 0.45f));
        pen.fill(new RoundRectangle2D.Double(18, 68, 64, 60, 44, 44));
        Color hair = Color.getHSBColor(0.07f, 0.6f, 0.2f + 0.5f * (person % 5) / 5f);
        pen.setColor(hair);
        pen.fill(new Ellipse2D.Double(29, 18, 42, person % 2 == 0 ? 44 : 58));
        pen.setColor(Color.getHSBColor(0.07f, 0.35f + 0.3f * (person % 3) / 3f, 0.95f - 0.4f * (person % 4) / 4f));
        pen.fill(new Ellipse2D.Double(33, 26, 34, 42));
        pen.setColor(hair);
        pen.fill(new Ellipse2D.Double(33, 20, 34, 15));
        pen.setColor(Color.DARK_GRAY);
        pen.fill(new Ellipse2D.Double(41, 44, 4, 4));
        pen.fill(new Ellipse2D.Double(55, 44, 4, 4));
        pen.drawArc(44, 52, 12, 8, 200, 140);
        pen.dispose();
        return encoded(image);
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
