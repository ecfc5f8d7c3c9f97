package io.github.callcard.app.window;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.preferences.DesktopSettingsReader;
import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Directory;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.simulated.SimulatedCall;
import io.github.callcard.line.simulated.SimulatedLine;
import io.github.callcard.line.simulated.SimulatedScript;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.settings.CardSettings;
import io.github.callcard.sync.DirectorySync;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.control.Button;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** From the button of a real card to the line, and back to the card. */
@ExtendWith(OnFxThread.class)
class AnsweredFromCardTest {

    private final List<Call> calls = new CopyOnWriteArrayList<>();

    @Test
    void aCallIsAnsweredAndHungUpFromItsCardWhereTheLineCan() throws Exception {
        Clock clock = Clock.systemUTC();
        SimulatedCall call = new SimulatedCall(
                "+442079460123", "Jane Doe", Duration.ofMinutes(10), Outcome.MISSED, Duration.ofMinutes(10));
        SimulatedScript once = new SimulatedScript(List.of(call), Duration.ZERO, Duration.ofMinutes(1), false);
        try (DesktopProgram program = new DesktopProgram(ProgramParts.unchanging(
                DesktopSettingsReader.read(CardSettings.USUAL, Locale.ENGLISH),
                DirectorySync.off(Directory.empty(NumberPlan.international())),
                List.of(new SimulatedLine("Practice", once, clock)),
                clock,
                List.of(calls::add)))) {
            program.start();

            press("action-answer");
            await().until(() -> states().contains(CallState.ANSWERED));
            await().until(() ->
                    button("action-answer").filter(Button::isDisabled).isPresent());
            press("action-hang-up");
            await().until(() -> states().getLast() == CallState.ENDED);
        }
        assertThat(states()).containsExactly(CallState.RINGING, CallState.ANSWERED, CallState.ENDED);
    }

    private List<CallState> states() {
        return calls.stream().map(Call::state).toList();
    }

    private static void press(String id) {
        await().until(() -> button(id).filter(found -> !found.isDisabled()).isPresent());
        OnFxThread.run(() -> button(id).orElseThrow().fire());
    }

    private static Optional<Button> button(String id) {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getX() > -5000)
                .flatMap(window -> window.getScene().getRoot().lookupAll("#" + id).stream())
                .map(Button.class::cast)
                .findFirst());
    }
}
