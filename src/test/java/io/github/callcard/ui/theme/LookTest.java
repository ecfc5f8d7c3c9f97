package io.github.callcard.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import javafx.application.ColorScheme;
import org.junit.jupiter.api.Test;

class LookTest {

    @Test
    void windowsContrastThemesAreFollowed() {
        assertThat(Look.wantsContrast(Map.of("Windows.SPI.HighContrast", true))).isTrue();
        assertThat(Look.wantsContrast(Map.of("Windows.SPI.HighContrast", false)))
                .isFalse();
    }

    @Test
    void gnomesContrastThemesAreFollowedByTheirNames() {
        assertThat(Look.wantsContrast(Map.of("GTK.theme_name", "HighContrast"))).isTrue();
        assertThat(Look.wantsContrast(Map.of("GTK.theme_name", "HighContrastInverse")))
                .isTrue();
        assertThat(Look.wantsContrast(Map.of("GTK.theme_name", "Adwaita"))).isFalse();
        assertThat(Look.wantsContrast(Map.of())).isFalse();
    }

    @Test
    void contrastGoesWithEitherScheme() {
        assertThat(Look.of(ColorScheme.DARK, true)).isEqualTo(Look.DARK_CONTRAST);
        assertThat(Look.of(ColorScheme.LIGHT, true)).isEqualTo(Look.LIGHT_CONTRAST);
        assertThat(Look.of(ColorScheme.DARK, false)).isEqualTo(Look.DARK);
        assertThat(Look.DARK_CONTRAST.isDark()).isTrue();
    }
}
