package io.github.callcard.ui.toolkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.animation.TranslateTransition;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Between the calls nothing is painted and nothing ticks, and the next frame comes all the same. */
@ExtendWith(OnFxThread.class)
@Tag("peer") // not beside other tests of windows in one Java: what they leave may still move
class FrameClockTest {

    private final Region content = new Region();
    private final Stage stage = FxThread.get(() -> {
        Stage shown = new Stage();
        shown.setScene(new Scene(content, 100, 100));
        shown.show();
        return shown;
    });

    @AfterEach
    void close() {
        FxThread.get(() -> {
            stage.hide();
            return stage;
        });
    }

    @Test
    void itRestsWhileNothingMovesAndWakesForTheNextFrameEachTime() {
        for (int time = 0; time < 3; time++) {
            await().until(FrameClock::isAsleep);

            CompletableFuture<Boolean> painted = frame(stage);

            assertThat(painted.orTimeout(60, TimeUnit.SECONDS).join()).isTrue();
        }
        await().until(FrameClock::isAsleep);
    }

    @Test
    void anAnimationRunsToItsEndAndThenItRests() {
        await().until(FrameClock::isAsleep);
        CompletableFuture<Double> end = new CompletableFuture<>();
        FxThread.run(() -> {
            TranslateTransition slide = new TranslateTransition(Duration.millis(400), content);
            slide.setToX(50);
            slide.setOnFinished(finished -> end.complete(content.getTranslateX()));
            slide.play();
        });

        assertThat(end.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(50);
        await().until(FrameClock::isAsleep);
    }

    @Test
    void aFrameThatIsWantedAtOnceDoesNotWaitForTheNextTick() {
        CompletableFuture<Boolean> first = new CompletableFuture<>();

        FxThread.run(() -> {
            CompletableFuture<Boolean> painted = frame(stage);
            FxThread.paintSoon();
            Platform.runLater(() -> first.complete(painted.isDone()));
        });

        assertThat(first.orTimeout(60, TimeUnit.SECONDS).join())
                .as("the frame comes ahead of what the JavaFX thread is asked for afterwards")
                .isTrue();
    }

    @Test
    void theSecondStartLeavesTheClockInItsPlace() throws Exception {
        FxThread.start();

        assertThat(FxThread.get(FrameClock::install)).isTrue();
        assertThat(Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().equals("pulse")))
                .hasSize(1);
    }

    @Test
    void aTickThatBreaksIsNotTheLast() {
        AtomicInteger ticks = new AtomicInteger();
        FrameClock clock = new FrameClock(() -> {
            if (ticks.incrementAndGet() < 3) {
                throw new OutOfMemoryError("as if");
            }
        });
        try {
            clock.start(1);

            await().until(() -> ticks.get() > 3);
        } finally {
            clock.stop();
        }
    }

    private static CompletableFuture<Boolean> frame(Stage stage) {
        CompletableFuture<Boolean> painted = new CompletableFuture<>();
        FxThread.run(() -> {
            stage.getScene().addPostLayoutPulseListener(() -> painted.complete(true));
            Platform.requestNextPulse();
        });
        return painted;
    }
}
