package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class HeadlessTest {

    @Test
    void linuxWithoutADisplayIsHeadless() {
        assertThat(Headless.isDisplayMissing("Linux", Map.of())).isTrue();
        assertThat(Headless.isDisplayMissing("Linux", Map.of("DISPLAY", ""))).isTrue();
    }

    @Test
    void aDisplayOfEitherKindIsADisplay() {
        assertThat(Headless.isDisplayMissing("Linux", Map.of("DISPLAY", ":0"))).isFalse();
        assertThat(Headless.isDisplayMissing("Linux", Map.of("WAYLAND_DISPLAY", "wayland-0")))
                .isFalse();
    }

    @Test
    void otherSystemsAlwaysHaveADisplay() {
        assertThat(Headless.isDisplayMissing("Windows 11", Map.of())).isFalse();
        assertThat(Headless.isDisplayMissing("Mac OS X", Map.of())).isFalse();
    }
}
