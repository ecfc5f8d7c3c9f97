package io.github.callcard.ui.caller;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Photos for tests. */
public final class Portraits {

    private Portraits() {}

    public static Portrait drawn() throws IOException {
        return Portrait.of(png(200, 300)).orElseThrow();
    }

    /** A GIF that moves. */
    static byte[] moving(int width, int height, int pictures) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.prepareWriteSequence(null);
            for (int i = 0; i < pictures; i++) {
                writer.writeToSequence(new IIOImage(image, null, null), null);
            }
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** A JPEG that goes over its pixels several times, from coarse to fine. */
    static byte[] inTurns(int width, int height) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png(width, height)));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam turns = writer.getDefaultWriteParam();
        turns.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), turns);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** Blue above, brown below, with a light disc where a face would be. */
    static byte[] png(int width, int height) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setPaint(new GradientPaint(0, 0, new Color(0x6fa8dc), 0, height, new Color(0x7f5a3c)));
        pen.fillRect(0, 0, width, height);
        pen.setColor(new Color(0xf1c9a5));
        pen.fillOval(width / 4, height / 5, width / 2, width / 2);
        pen.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }
}
