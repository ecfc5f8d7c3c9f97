package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.MouseButton;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;

/** Presses that were meant for what was at the card's place before. */
@ExtendWith(OnFxThread.class)
class ClickGuardTest {

    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());
    private final List<String> done = new CopyOnWriteArrayList<>();
    private final Button button = FxThread.get(() -> new Button("Hang up"));
    private final Stage stage = FxThread.get(this::open);
    private final ClickGuard guard = FxThread.get(() -> new ClickGuard(stage, now::get));
    private final FxRobot robot = new FxRobot();

    private Stage open() {
        button.setOnAction(press -> done.add("Hang up"));
        Stage made = new Stage();
        made.setScene(new Scene(button, 200, 100));
        made.show();
        return made;
    }

    @AfterEach
    void close() {
        OnFxThread.run(() -> stage.hide());
    }

    @Test
    void aPressThatWasDownWhenTheCardCameDoesNothingWhenItIsLetGo() {
        robot.moveTo(button);
        robot.press(MouseButton.PRIMARY);
        begin();
        now.set(now.get().plusSeconds(2));
        robot.release(MouseButton.PRIMARY);

        assertThat(done).isEmpty();
    }

    @Test
    void theNextPressAfterTheFirstMomentCounts() {
        robot.moveTo(button);
        begin();
        robot.clickOn(button);
        assertThat(done).as("within 300 ms").isEmpty();

        now.set(now.get().plusMillis(300));
        robot.clickOn(button);
        assertThat(done).containsExactly("Hang up");
    }

    private void begin() {
        OnFxThread.run(() -> guard.begin());
    }
}
