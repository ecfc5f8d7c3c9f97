package io.github.callcard.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** All icons are those that {@code icons/make.sh} made of the drawing as it is now. */
class IconsTest {

    private static final Path ICONS = Path.of("icons");

    @Test
    void everyIconWasMadeFromTheDrawingAsItIs() throws Exception {
        Map<String, String> now = new LinkedHashMap<>();
        for (String name : recorded().keySet()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(ICONS.resolve(name)));
            now.put(name, HexFormat.of().formatHex(digest));
        }
        assertThat(now).as("run icons/make.sh after a change").isEqualTo(recorded());
    }

    @Test
    void everyIconIsRecorded() throws IOException {
        try (Stream<Path> files = Files.list(ICONS)) {
            assertThat(recorded().keySet())
                    .isEqualTo(files.map(file -> file.getFileName().toString())
                            .filter(name -> !name.equals("make.sh") && !name.equals("made-from.sha256"))
                            .collect(Collectors.toCollection(TreeSet::new)));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {16, 24, 32, 48, 64, 128, 256, 512})
    void aPictureHasTheSizeOfItsNameAndTransparentCorners(int size) throws IOException {
        BufferedImage picture = picture(size);
        assertThat(picture.getWidth()).isEqualTo(size);
        assertThat(picture.getHeight()).isEqualTo(size);
        assertThat(picture.getRGB(0, 0) >>> 24).isLessThan(128);
        assertThat(picture.getRGB(size / 2, size / 2) >>> 24).isEqualTo(255);
    }

    @Test
    void theIconOfWindowsHoldsThePictures() throws IOException {
        ByteBuffer icon = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("callcard.ico")))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(icon.getInt(0)).as("reserved word and type").isEqualTo(1 << 16);
        Map<Integer, BufferedImage> pictures = new LinkedHashMap<>();
        for (int entry = 6; entry < 6 + 16 * icon.getShort(4); entry += 16) {
            // One byte for the width: 256 is written 0.
            int size = icon.get(entry) == 0 ? 256 : icon.get(entry);
            pictures.put(size, windowsPicture(icon, entry, size));
        }
        assertThat(pictures.keySet()).containsExactly(16, 24, 32, 48, 64, 256);
        for (Map.Entry<Integer, BufferedImage> each : pictures.entrySet()) {
            assertThat(pixels(each.getValue())).isEqualTo(pixels(picture(each.getKey())));
        }
    }

    @Test
    void theIconOfMacOsHoldsEverySize() throws IOException {
        ByteBuffer icon = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("callcard.icns")));
        assertThat(type(icon, 0)).isEqualTo("icns");
        assertThat(icon.getInt(4)).isEqualTo(icon.capacity());
        Map<String, Integer> elements = new LinkedHashMap<>();
        for (int at = 8; at < icon.capacity(); at += icon.getInt(at + 4)) {
            elements.put(type(icon, at), icon.getInt(at + 4) - 8);
        }
        // Colours and mask of 16, 32, 48 and 128; then 256, 512 and 1024.
        assertThat(elements.keySet())
                .containsExactly(
                        "is32", "s8mk", "il32", "l8mk", "ih32", "h8mk", "it32", "t8mk", "ic08", "ic09", "ic10");
        assertThat(List.of(elements.get("s8mk"), elements.get("l8mk"), elements.get("h8mk"), elements.get("t8mk")))
                .containsExactly(16 * 16, 32 * 32, 48 * 48, 128 * 128);
    }

    /** The mask of an icon for macOS is the picture's own, pixel by pixel. */
    @Test
    void theIconOfMacOsHasThePicturesShape() throws IOException {
        ByteBuffer icon = ByteBuffer.wrap(Files.readAllBytes(ICONS.resolve("callcard.icns")));
        for (int at = 8; at < icon.capacity(); at += icon.getInt(at + 4)) {
            if (type(icon, at).equals("t8mk")) {
                int begin = at + 8;
                int[] mask = Arrays.stream(pixels(picture(128)))
                        .map(pixel -> pixel >>> 24)
                        .toArray();
                for (int i = 0; i < mask.length; i++) {
                    assertThat(icon.get(begin + i) & 0xff).isEqualTo(mask[i]);
                }
                return;
            }
        }
        throw new AssertionError("no mask of 128 pixels");
    }

    private static BufferedImage windowsPicture(ByteBuffer icon, int entry, int size) throws IOException {
        int length = icon.getInt(entry + 8);
        int begin = icon.getInt(entry + 12);
        if (icon.get(begin + 1) == 'P') {
            byte[] png = new byte[length];
            icon.get(begin, png);
            return ImageIO.read(new ByteArrayInputStream(png));
        }
        // A bitmap: its header, then 32 bits a pixel from the last row to the first.
        int header = icon.getInt(begin);
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                picture.setRGB(x, size - 1 - y, icon.getInt(begin + header + 4 * (y * size + x)));
            }
        }
        return picture;
    }

    private static BufferedImage picture(int size) throws IOException {
        return ImageIO.read(ICONS.resolve("callcard-" + size + ".png").toFile());
    }

    /** Wholly transparent pixels have no colour. */
    private static int[] pixels(BufferedImage picture) {
        int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return Arrays.stream(pixels).map(pixel -> pixel >>> 24 == 0 ? 0 : pixel).toArray();
    }

    private static String type(ByteBuffer icon, int at) {
        byte[] type = new byte[4];
        icon.get(at, type);
        return new String(type, StandardCharsets.ISO_8859_1);
    }

    private static Map<String, String> recorded() throws IOException {
        return Files.readAllLines(ICONS.resolve("made-from.sha256")).stream()
                .map(line -> line.split(" +"))
                .collect(Collectors.toMap(words -> words[1], words -> words[0], (a, b) -> a, LinkedHashMap::new));
    }
}
