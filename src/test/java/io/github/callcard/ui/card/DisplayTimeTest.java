package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class DisplayTimeTest {

    private static final CardSettings SETTINGS = new CardSettings(Duration.ofSeconds(8), Duration.ofSeconds(60), false);

    private final Call missed = SampleCalls.at(SampleCalls.erika(1), CallState.MISSED, Duration.ofSeconds(20));

    @Test
    void aMissedCallStaysForAsLongAsTheSettingsSay() {
        assertThat(DisplayTime.of(missed, CardNote.NONE, SETTINGS)).isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void aReminderAndAProblemStayUntilSomebodyTakesThemAway() {
        assertThat(DisplayTime.of(missed, CardNote.toRead("You wanted to call back."), SETTINGS))
                .isNull();
        assertThat(DisplayTime.of(missed, new CardNote("There is no browser.", true), SETTINGS))
                .isNull();
    }
}
