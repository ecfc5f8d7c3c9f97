package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.ui.toolkit.MouseEvents;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A hand drags the card that it holds, as the system tells it. */
@ExtendWith(OnFxThread.class)
class CardDragTest {

    private final Pane card = new Pane();
    private final List<Point2D> shifts = new ArrayList<>();
    private final List<Point2D> drops = new ArrayList<>();

    CardDragTest() {
        OnFxThread.run(() -> {
            Stage window = new Stage();
            window.setScene(new Scene(card));
            CardDrag drag = new CardDrag(card, window, (x, y) -> shifts.add(new Point2D(x, y)));
            drag.onDropped((x, y) -> drops.add(new Point2D(x, y)));
        });
    }

    @Test
    void theCardFollowsTheHandAndIsDroppedWhereItIsLetGo() {
        tell(MouseEvent.MOUSE_PRESSED, 100, 100);
        tell(MouseEvent.MOUSE_DRAGGED, 105, 100);
        tell(MouseEvent.MOUSE_DRAGGED, 120, 90);
        tell(MouseEvent.MOUSE_RELEASED, 120, 90);

        assertThat(shifts).startsWith(new Point2D(20, -10));
        assertThat(drops).containsExactly(new Point2D(120, 90));
    }

    /** A program that is busy hears of the two ends only where the hand is quick. */
    @Test
    void aHandThatIsQuickerThanTheProgramDragsTheCardToo() {
        tell(MouseEvent.MOUSE_PRESSED, 100, 100);
        tell(MouseEvent.MOUSE_RELEASED, 500, 300);

        assertThat(drops).containsExactly(new Point2D(500, 300));
    }

    @Test
    void aClickThatTremblesIsNoDrag() {
        tell(MouseEvent.MOUSE_PRESSED, 100, 100);
        tell(MouseEvent.MOUSE_RELEASED, 105, 103);

        assertThat(shifts).isEmpty();
        assertThat(drops).isEmpty();
    }

    private void tell(EventType<MouseEvent> type, double x, double y) {
        OnFxThread.run(() -> Event.fireEvent(card, MouseEvents.of(type, x, y)));
    }
}
