package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** While the telephone rings a card counts the seconds, and costs nothing in between. */
@ExtendWith(OnFxThread.class)
@Tag("peer") // not beside other tests of windows in one Java: what they leave may still move
class RingingCardTest {

    @AutoClose
    private final DeckOnScreen screen = new DeckOnScreen(List.of(), CardSettings.usual());

    private final CardDeck deck = screen.deck();

    @Test
    void eachSecondTakesAFewFramesAndTheClockRestsInBetween() {
        deck.onCall(SampleCalls.erika(1));
        await().until(() -> deck.placeOf(SampleCalls.id(1)).isPresent());
        await("all windows are made, which takes frames")
                .until(() -> FxThread.get(() -> Window.getWindows().size()) == 1 + CardWindows.READY);
        await().until(RingingCardTest::clockRests);

        AtomicInteger frames = new AtomicInteger();
        AtomicInteger seconds = new AtomicInteger();
        Scene scene = FxThread.get(() -> card().getScene());
        Runnable frame = frames::incrementAndGet;
        OnFxThread.run(() -> {
            scene.addPostLayoutPulseListener(frame);
            card().textProperty().addListener((property, before, now) -> seconds.incrementAndGet());
        });
        await().until(() -> seconds.get() >= 2 && frames.get() > 0);
        await().until(RingingCardTest::clockRests);

        assertThat(frames.get())
                .as("an animation takes sixty a second; a change some three, since its layout asks for another")
                .isLessThanOrEqualTo(5 * seconds.get());
    }

    /** The line with the state of the card that shows, and with the time. */
    private static Label card() {
        return Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getX() > CardPopup.AWAY)
                .flatMap(window -> window.getScene().getRoot().lookupAll("#state").stream())
                .map(Label.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static boolean clockRests() {
        return Thread.getAllStackTraces().keySet().stream()
                .anyMatch(thread -> thread.getName().equals("pulse") && thread.getState() == Thread.State.WAITING);
    }
}
