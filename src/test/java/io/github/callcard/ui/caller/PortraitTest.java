package io.github.callcard.ui.caller;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.io.ByteArrayOutputStream;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnFxThread.class)
class PortraitTest {

    @Test
    void aPhotoIsScaledToWhatACardNeeds() throws Exception {
        Portrait portrait = Portrait.of(Portraits.png(800, 1200)).orElseThrow();

        assertThat(portrait.image().getHeight()).isEqualTo(Portrait.SIDE);
    }

    @Test
    void whatPromisesMorePixelsThanAnybodyNeedsIsNotUnpacked() throws Exception {
        byte[] bomb = Portraits.png(10, 10);
        // Width and height stand at byte 16 of every PNG.
        ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);

        assertThat(Portrait.of(bomb)).isEmpty();
    }

    @Test
    void aPngThatNamesASecondSizeIsNotUnpackedInThatSize() throws Exception {
        byte[] photo = Portraits.png(10, 10);
        // The first chunk, with the size, ends at byte 33.
        byte[] second = Arrays.copyOfRange(photo, 8, 33);
        ByteBuffer.wrap(second).putInt(8, 20_000).putInt(12, 20_000);
        CRC32 sum = new CRC32();
        sum.update(second, 4, 17);
        ByteBuffer.wrap(second).putInt(21, (int) sum.getValue());

        assertUnpacksLittle(join(Arrays.copyOf(photo, 33), second, Arrays.copyOfRange(photo, 33, photo.length)));
    }

    @Test
    void ofAMovingPictureOnlyTheFirstIsUnpacked() throws Exception {
        byte[] moving = Portraits.moving(1, 1, 2_000);

        assertThat(Portrait.of(moving)).isPresent();
        assertUnpacksLittle(moving);
        assertUnpacksLittle(Portraits.moving(500, 500, 40));
    }

    @Test
    void theScreenThatAMovingPictureNamesDoesNotCount() throws Exception {
        byte[] bomb = Portraits.moving(10, 10, 2);
        // Width and height of the screen stand at byte 6 of every GIF.
        ByteBuffer.wrap(bomb)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putShort(6, (short) 9_000)
                .putShort(8, (short) 9_000);

        assertUnpacksLittle(bomb);
    }

    @Test
    void aPhotoThatIsGoneOverWithoutEndIsNotUnpacked() throws Exception {
        byte[] photo = Portraits.inTurns(40, 40);
        int last = lastScan(photo);
        byte[] turn = Arrays.copyOfRange(photo, last, photo.length - 2);
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        bomb.write(photo, 0, last);
        for (int i = 0; i < 5_000; i++) {
            bomb.writeBytes(turn);
        }
        bomb.write(photo, photo.length - 2, 2);

        assertThat(Portrait.of(photo)).isPresent();
        assertThat(Portrait.of(bomb.toByteArray())).isEmpty();
    }

    private static int lastScan(byte[] jpeg) {
        for (int i = jpeg.length - 2; i >= 0; i--) {
            if (jpeg[i] == (byte) 0xFF && jpeg[i + 1] == (byte) 0xDA) {
                return i;
            }
        }
        throw new IllegalArgumentException("no scan");
    }

    /** Counts bytes and not time, which depends on the machine. */
    private static void assertUnpacksLittle(byte[] photo) {
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadAllocatedBytes();
        var unused = Portrait.of(photo);
        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(30_000_000);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }

    @Test
    void whatIsNoPhotoIsNone() throws Exception {
        assertThat(Portrait.of(new byte[0])).isEmpty();
        assertThat(Portrait.of("<html>Sign in</html>".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        byte[] photo = Portraits.png(50, 50);
        Random random = new Random(3);
        for (int damage = 0; damage < 50; damage++) {
            byte[] damaged = Arrays.copyOf(photo, random.nextInt(24));
            assertThat(Portrait.of(damaged)).isEmpty();
        }
    }
}
