package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.OnFxThread;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javafx.geometry.Bounds;
import javafx.geometry.Rectangle2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Screen;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The actions of a card: by its buttons, by the menu behind "More" and by keys. */
@ExtendWith(OnFxThread.class)
class ActionMenuTest {

    private static final Duration SHORT = Duration.ofMillis(100);

    private final List<String> done = new CopyOnWriteArrayList<>();
    private final DeckOnScreen screen = DeckOnScreen.inFastTime(
            List.of(
                    action(ActionKind.OPEN, "Open"),
                    action(ActionKind.NOTE, "Note"),
                    new CardAction(
                            ActionKind.LOG,
                            "Log call",
                            "fth-phone-call",
                            call -> done.add("Log call"),
                            call -> true,
                            Call::isOver),
                    action(ActionKind.FOLLOW_UP, "Follow-up"),
                    CardAction.ofChoices(
                            ActionKind.REMIND,
                            "Remind me",
                            "fth-clock",
                            call -> true,
                            call -> true,
                            List.of(action(ActionKind.REMIND, "In an hour"), action(ActionKind.REMIND, "Tomorrow"))),
                    action(ActionKind.OWN, "Web shop")),
            new CardSettings(SHORT, null, true));

    private CardAction action(ActionKind kind, String label) {
        return new CardAction(kind, label, "fth-circle", call -> done.add(label));
    }

    @AfterEach
    void takeAllAway() {
        screen.close();
    }

    private void ring() {
        screen.deck().onCall(SampleCalls.erika(1));
        screen.awaitCards(1);
    }

    @Test
    void moreOpensTheOtherActionsAboveItsButtonInsideTheWorkArea() {
        ring();
        assertThat(screen.bar()).containsExactly("Open", "Note", "Log call", "More", "Dismiss");

        screen.click(screen.button("More"));

        await().until(() -> screen.menu().equals(List.of("Follow-up", "Copy", "Remind me", "Web shop")));
        Bounds menu = DeckOnScreen.place(DeckOnScreen.nodes(".action-menu").getFirst());
        Bounds more = DeckOnScreen.place(screen.button("More"));
        Rectangle2D area = FxThread.get(() -> Screen.getPrimary().getVisualBounds());
        assertThat(menu.getMaxY()).isLessThanOrEqualTo(more.getMinY());
        assertThat(menu.getMaxX()).isEqualTo(more.getMaxX());
        assertThat(area.contains(menu.getMinX(), menu.getMinY(), menu.getWidth(), menu.getHeight()))
                .isTrue();
    }

    @Test
    void theMenuTakesNoFocusFromAnybody() {
        ring();
        List<Boolean> before = focused();
        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());

        assertThat(focused().subList(0, before.size())).isEqualTo(before);
        assertThat(DeckOnScreen.nodes(".menu-row")).noneMatch(row -> row.isFocused() || row.isFocusTraversable());
    }

    private static List<Boolean> focused() {
        return FxThread.get(
                () -> Window.getWindows().stream().map(Window::isFocused).toList());
    }

    @Test
    void anActionOfTheMenuIsDoneAndTheMenuIsGone() {
        ring();
        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());

        screen.click(screen.row("Web shop"));

        await().until(() -> done.equals(List.of("Web shop")));
        await().until(() -> screen.menu().isEmpty());
        assertThat(screen.cards()).hasSize(1);
    }

    @Test
    void itsButtonClosesItAgainAndSoDoesAClickOnTheCard() {
        ring();
        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());
        screen.click(screen.button("More"));
        await().until(() -> screen.menu().isEmpty());

        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());
        screen.click(DeckOnScreen.nodes("#avatar").getFirst());
        await().until(() -> screen.menu().isEmpty());
        assertThat(done).isEmpty();
    }

    @Test
    void anActionWithChoicesShowsThemInTheMenu() {
        ring();
        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());
        screen.click(screen.row("Remind me"));

        await().until(() -> screen.menu().equals(List.of("In an hour", "Tomorrow")));
        screen.type("2");

        await().until(() -> done.equals(List.of("Tomorrow")));
        assertThat(screen.menu()).isEmpty();
    }

    @Test
    void everyActionIsDoneByItsKeyWithOrWithoutTheMenu() {
        ring();
        screen.type("o");
        screen.type("F");
        screen.type("l");
        assertThat(done).as("logging makes no sense while it rings").containsExactly("Open", "Follow-up");

        screen.type("m");
        await().until(() -> !screen.menu().isEmpty());
        screen.press(KeyCode.DOWN);
        screen.press(KeyCode.UP);
        screen.press(KeyCode.ENTER);
        assertThat(done).containsExactly("Open", "Follow-up", "Web shop");

        screen.type("r");
        await().until(() -> screen.menu().equals(List.of("In an hour", "Tomorrow")));
        screen.press(KeyCode.ESCAPE);
        assertThat(screen.menu()).isEmpty();
        assertThat(screen.cards()).as("Escape closed the menu only").hasSize(1);
        screen.type("d");
        await().until(() -> screen.cards().isEmpty());
    }

    @Test
    void theKeyOfEachActionIsShownAndSaid() {
        ring();
        assertThat(screen.texts(".card-actions .key")).containsExactly("O", "N", "L", "M", "D");
        assertThat(screen.button("Note").getAccessibleHelp()).isEqualTo("N");

        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());
        assertThat(screen.texts(".menu-row .key")).containsExactly("F", "C", "R", "W");
    }

    @Test
    void theMenuGoesWithItsCardAndWhenThePointerHasLeftIt() {
        ring();
        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());
        FxThread.run(() -> screen.deck().dismiss(SampleCalls.id(1)));
        await().until(() -> screen.menu().isEmpty());

        screen.deck().onCall(SampleCalls.erika(2));
        screen.awaitCards(1);
        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());
        screen.robot.moveTo(10, 10);
        await().until(() -> screen.menu().isEmpty());
        assertThat(screen.cards()).hasSize(1);
    }

    @Test
    void aCardWhoseMenuIsOpenDoesNotLeaveByItself() {
        ring();
        screen.click(screen.button("More"));
        await().until(() -> !screen.menu().isEmpty());
        screen.robot.moveTo(screen.row("Copy"));
        screen.deck().onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ENDED, Duration.ofSeconds(1)));

        await().during(Duration.ofMillis(600)).until(() -> screen.cards().size() == 1);
        assertThat(screen.menu()).isNotEmpty();
        screen.robot.moveTo(10, 10);
        await().until(() -> screen.cards().isEmpty());
    }

    @Test
    void aHoveringPointerStopsTheClockOfACardThatIsOver() {
        ring();
        screen.robot.moveTo(DeckOnScreen.nodes("#name").getFirst());
        screen.deck().onCall(SampleCalls.at(SampleCalls.erika(1), CallState.ENDED, Duration.ofSeconds(1)));

        await().during(Duration.ofMillis(600)).until(() -> screen.cards().size() == 1);

        screen.robot.moveTo(10, 10);
        await().until(() -> screen.cards().isEmpty());
    }

    @Test
    void aKeyHeldDownWhileTheCardCameTypesNothingUntilItIsLetGo() {
        ring();
        screen.fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.O);
        screen.passTheFirstMoment();
        screen.fire(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, KeyCode.O);
        screen.fire(KeyEvent.KEY_TYPED, "o", KeyCode.UNDEFINED);
        assertThat(done).isEmpty();

        screen.fire(KeyEvent.KEY_RELEASED, KeyEvent.CHAR_UNDEFINED, KeyCode.O);
        screen.type("o");
        assertThat(done).containsExactly("Open");
    }
}
