package io.github.callcard.os.tray;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The bytes that Windows is told of an icon; the offsets are those that its own compiler gives the structures on 64 bits. */
class IconDataTest {

    private static final int TIP = 40;
    private static final int TIP_BYTES = 256;

    @Test
    void itNamesWindowMessageAndIconAndAsksForTheNewestVersion() {
        ByteBuffer data = read(IconData.of(0x1234567890L, 0x8001, 0x42L, "Ready"));

        assertThat(data.getInt(0)).isEqualTo(976);
        assertThat(data.getLong(8)).isEqualTo(0x1234567890L);
        assertThat(data.getInt(20)).as("message, icon, tip, and the tip shown").isEqualTo(0x87);
        assertThat(data.getInt(24)).isEqualTo(0x8001);
        assertThat(data.getLong(32)).isEqualTo(0x42L);
        assertThat(tip(data)).isEqualTo("Ready");
        assertThat(data.getInt(816)).isEqualTo(4);
    }

    @Test
    void aLongTipIsCutToWhatWindowsTakesAndEndsThere() {
        assertThat(tip(read(IconData.of(1, 1, 1, "x".repeat(127))))).isEqualTo("x".repeat(127));
        assertThat(tip(read(IconData.of(1, 1, 1, "x".repeat(128))))).isEqualTo("x".repeat(126) + "…");
    }

    @Test
    void aLetterOfTwoUnitsIsNeverCutInHalf() {
        String tip = tip(read(IconData.of(1, 1, 1, "x".repeat(125) + "😀".repeat(4))));

        assertThat(tip).isEqualTo("x".repeat(125) + "…");
    }

    @Test
    void pixelsAreBlueGreenRedAndOpacity() {
        assertThat(IconData.colours(new int[] {0x80FF1020})).containsExactly(0x20, 0x10, (byte) 0xFF, (byte) 0x80);
    }

    @Test
    void theMasksRowsAreFilledUpToWords() {
        assertThat(IconData.mask(16)).hasSize(2 * 16);
        assertThat(IconData.mask(20)).hasSize(4 * 20);
    }

    private static ByteBuffer read(byte[] data) {
        assertThat(data).hasSize(976);
        return ByteBuffer.wrap(data).order(ByteOrder.LITTLE_ENDIAN);
    }

    private static String tip(ByteBuffer data) {
        byte[] bytes = new byte[TIP_BYTES];
        data.get(TIP, bytes);
        String tip = new String(bytes, StandardCharsets.UTF_16LE);
        return tip.substring(0, tip.indexOf('\0'));
    }
}
