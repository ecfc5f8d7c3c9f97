package io.github.callcard.ui.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.scene.layout.HBox;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A deed can be taken back for eight seconds, and not after them. */
@ExtendWith(OnFxThread.class)
class UndoBarTest {

    private final List<Duration> delays = new CopyOnWriteArrayList<>();
    private final List<String> takenBack = new CopyOnWriteArrayList<>();

    /** Seconds pass as milliseconds. */
    @AutoClose
    private final FxTimer timer = new FxTimer(delay -> {
        delays.add(delay);
        return delay.dividedBy(1_000);
    });

    private final HBox root = new HBox();
    private final UndoBar bar = FxThread.get(() -> new UndoBar(root, "Undo", timer));

    @Test
    void whatWasDoneCanBeTakenBackOnceWhileItIsOffered() {
        FxThread.get(() -> {
            bar.offer("Kari is done.", () -> takenBack.add("Kari"));
            bar.undo();
            bar.undo();
            return true;
        });

        assertThat(takenBack).containsExactly("Kari");
        assertThat(delays).containsExactly(Duration.ofSeconds(8));
    }

    @Test
    void afterEightSecondsNothingIsOfferedAnyMore() {
        FxThread.get(() -> {
            bar.offer("Kari is done.", () -> takenBack.add("Kari"));
            return true;
        });

        await().until(() -> FxThread.get(() -> !root.isVisible()));
        FxThread.get(() -> {
            bar.undo();
            return true;
        });
        assertThat(takenBack).isEmpty();
    }

    @Test
    void theNextDeedHasItsOwnEightSeconds() {
        FxThread.get(() -> {
            bar.offer("Kari is done.", () -> takenBack.add("Kari"));
            bar.offer("Ola is done.", () -> takenBack.add("Ola"));
            bar.undo();
            return true;
        });

        assertThat(takenBack).containsExactly("Ola");
        assertThat(delays).containsExactly(Duration.ofSeconds(8), Duration.ofSeconds(8));
    }
}
