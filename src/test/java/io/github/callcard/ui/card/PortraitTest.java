package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.toolkit.OnFxThread;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
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
    void aMovingPictureIsBoundedByAllOfItsPictures() throws Exception {
        assertThat(Portrait.of(Portraits.moving(500, 500, 3))).isPresent();

        assertThat(Portrait.of(Portraits.moving(500, 500, 200))).isEmpty();
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
