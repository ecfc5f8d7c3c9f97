package io.github.callcard.os.attention;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The meaning of what Windows and macOS answer. */
class SystemAnswersTest {

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "1, a locked screen, FREE",
        "2, a full-screen program, FULL_SCREEN",
        "3, a game, FULL_SCREEN",
        "4, presentation settings, PRESENTING",
        "5, nothing, FREE",
        "6, the first hour of a new user, QUIET",
        "7, a program of the store, FREE",
        "99, a later Windows, FREE"
    })
    void windows(int state, String what, Attention attention) {
        assertThat(WindowsAttention.of(state)).isEqualTo(attention);
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource({
        "0, nothing, FREE",
        "1, a Dock that hides by itself, FREE",
        "1028, a full-screen space, FULL_SCREEN",
        "10, slides without Dock and menu bar, FULL_SCREEN",
        "2, no Dock, FREE"
    })
    void mac(long options, String what, Attention attention) {
        assertThat(MacAttention.of(options)).isEqualTo(attention);
    }
}
