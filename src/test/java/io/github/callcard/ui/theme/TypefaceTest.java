package io.github.callcard.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TypefaceTest {

    @Test
    void theFirstWantedFamilyIsTakenWithItsSemiboldCut() {
        assertThat(Typeface.among(List.of("Arial", "Segoe UI Semibold", "Segoe UI")))
                .isEqualTo(new Typeface(Optional.of("Segoe UI"), Optional.of("Segoe UI Semibold")));
    }

    @Test
    void aComputerWithNoneOfThemKeepsItsOwn() {
        assertThat(Typeface.among(List.of("DejaVu Sans"))).isEqualTo(new Typeface(Optional.empty(), Optional.empty()));
    }
}
