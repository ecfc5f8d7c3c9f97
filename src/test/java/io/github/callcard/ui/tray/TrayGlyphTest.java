package io.github.callcard.ui.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.MultiResolutionImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrayGlyphTest {

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48})
    void theStatesDifferInShapeAndNotOnlyInColour(int size) throws IOException {
        for (TrayLook one : looks()) {
            write(one, size);
            for (TrayLook other : looks()) {
                if (!one.equals(other)) {
                    BitSet difference = shape(one, size);
                    difference.xor(shape(other, size));
                    assertThat(difference.cardinality())
                            .as("%s and %s at %d", one, other, size)
                            .isGreaterThan(size * size / 20);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void everyColourStandsOutFromALightAndFromADarkBar(TrayLook look) {
        BufferedImage image = AwtGlyph.draw(new TrayGlyph(look), 48);
        for (int y = 0; y < 48; y++) {
            for (int x = 0; x < 48; x++) {
                int argb = image.getRGB(x, y);
                if (argb >>> 24 == 255) {
                    assertThat(contrast(argb, 0xFFFFFF)).isGreaterThan(3);
                    assertThat(contrast(argb, 0x1B2129)).isGreaterThan(3);
                }
            }
        }
    }

    @Test
    void anIconHasEveryUsualSize() {
        assertThat(((MultiResolutionImage) AwtGlyph.image(new TrayLook(TrayState.READY, false, 0), 22))
                        .getResolutionVariants())
                .extracting(variant -> ((BufferedImage) variant).getWidth())
                .containsExactly(16, 20, 22, 24, 32, 40, 48);
    }

    @Test
    void theCardIsBlueAndItsCornersAreRound() {
        int[] pixels = new TrayGlyph(new TrayLook(TrayState.READY, false, 0)).apply(16);

        assertThat(pixels).hasSize(256).contains(0xFF2280E0);
        assertThat(pixels[0]).as("the rounded corner").isZero();
    }

    @Test
    void whatTheAreaCoversInPartIsPaintedInPart() {
        ShapePixels half = new ShapePixels(2, 4);
        half.fill(new Area(new Rectangle2D.Double(1, 0, 2, 3)), 0x123456);

        assertThat(half.pixels()).containsExactly(0x80123456, 0x80123456, 0x40123456, 0x40123456);
    }

    /** Every look there is. */
    static List<TrayLook> looks() {
        return Arrays.stream(TrayState.values())
                .flatMap(state -> Stream.of(
                        new TrayLook(state, false, 0),
                        new TrayLook(state, true, 0),
                        new TrayLook(state, false, 2),
                        new TrayLook(state, true, 2),
                        new TrayLook(state, false, 2, true)))
                .toList();
    }

    private static BitSet shape(TrayLook look, int size) {
        BufferedImage image = AwtGlyph.draw(new TrayGlyph(look), size);
        BitSet shape = new BitSet();
        for (int i = 0; i < size * size; i++) {
            shape.set(i, image.getRGB(i % size, i / size) >>> 24 > 127);
        }
        return shape;
    }

    /** For people to look at. */
    private static void write(TrayLook look, int size) throws IOException {
        Path folder = Files.createDirectories(Path.of("target", "pictures"));
        ImageIO.write(
                AwtGlyph.draw(new TrayGlyph(look), size),
                "png",
                folder.resolve("tray-" + look.state() + (look.paused() ? "-paused" : "")
                                + (look.missed() > 0 ? "-missed" : "") + (look.rings() ? "-rings" : "") + "-" + size
                                + ".png")
                        .toFile());
    }

    private static double contrast(int one, int other) {
        double a = luminance(new Color(one));
        double b = luminance(new Color(other));
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    private static double linear(int component) {
        double c = component / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
