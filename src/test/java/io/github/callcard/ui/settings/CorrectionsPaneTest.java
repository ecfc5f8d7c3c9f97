package io.github.callcard.ui.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.OnFxThread;
import javafx.scene.Node;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The user's corrections, of whose a number is, are listed in the settings and taken back there. */
@ExtendWith(OnFxThread.class)
class CorrectionsPaneTest {

    @AutoClose
    private CorrectionsOnScreen screen;

    @BeforeEach
    void open() {
        screen = new CorrectionsOnScreen(SchemeChoice.LIGHT, 560);
    }

    @Test
    void whoSaidNothingReadsWhatWouldStandThere() {
        assertThat(screen.nodes("#corrections")).noneMatch(Node::isVisible);
        assertThat(screen.nodes(".label"))
                .filteredOn(Node::isVisible)
                .as("the heading and the sentence")
                .hasSize(2);
    }

    @Test
    void eachThingSaidIsASentenceWithAButtonThatTakesItBack() {
        screen.say(true, "+47 22 00 01 02", "Ola Nordmann");
        screen.say(false, "+47 22 00 01 01", "Ingrid Solbakken");

        assertThat(screen.texts())
                .containsExactly(
                        "+47 22 00 01 01 does not belong to Ingrid Solbakken",
                        "+47 22 00 01 02 belongs to Ola Nordmann");
        press(0);

        assertThat(screen.texts()).containsExactly("+47 22 00 01 02 belongs to Ola Nordmann");
        assertThat(screen.all()).extracting(CorrectionAccess.Correction::name).containsExactly("Ola Nordmann");
    }

    @Test
    void theKeyboardStaysInTheListWhenARowGoes() {
        screen.say(true, "+47 22 00 01 03", "Kari Nordmann");
        screen.say(true, "+47 22 00 01 02", "Ola Nordmann");
        screen.say(true, "+47 22 00 01 01", "Ingrid Solbakken");
        OnFxThread.run(() -> screen.undo(1).requestFocus());

        press(1);

        assertThat(screen.focused()).containsExactly("Undo: +47 22 00 01 03 belongs to Kari Nordmann");
        press(1);
        assertThat(screen.focused()).containsExactly("Undo: +47 22 00 01 01 belongs to Ingrid Solbakken");
    }

    private void press(int row) {
        OnFxThread.run(() -> screen.undo(row).fire());
    }
}
