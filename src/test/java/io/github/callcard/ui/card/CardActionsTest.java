package io.github.callcard.ui.card;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which actions a card has, where, and by which keys. */
class CardActionsTest {

    private static final Call RINGING = SampleCalls.erika(1);

    @Test
    void withFewActionsAllAreBelowTheCard() {
        OfferedActions offered = offered(ActionKind.OPEN, ActionKind.LOG, ActionKind.NOTE);

        assertThat(labels(offered.bar())).containsExactly("open", "note", "log", "Copy", "Dismiss");
        assertThat(offered.hasMore()).isFalse();
    }

    @Test
    void withManyTheLikeliestThreeAreThereAndTheOneThatTakesAwayAndTheOthersBehindMore() {
        OfferedActions offered = offered(ActionKind.OPEN, ActionKind.NOTE, ActionKind.LOG, ActionKind.FOLLOW_UP);

        assertThat(labels(offered.bar())).containsExactly("open", "note", "log", "Dismiss");
        assertThat(labels(offered.more())).containsExactly("follow_up", "Copy");
    }

    @Test
    void whereTheLineCanAnsweringIsFirstAndHangingUpLastWhileItRingsAndWhileTheyTalk() {
        List<CardAction> own =
                actions(ActionKind.HANG_UP, ActionKind.LOG, ActionKind.ANSWER, ActionKind.OPEN, ActionKind.NOTE);
        Call talking = SampleCalls.at(RINGING, CallState.ANSWERED, Duration.ofSeconds(3));

        OfferedActions offered = actions(own).offeredFor(RINGING);

        assertThat(labels(offered.bar())).containsExactly("answer", "open", "note", "hang_up");
        assertThat(labels(offered.more())).containsExactly("log", "Copy", "Dismiss");
        assertThat(labels(actions(own).offeredFor(talking).bar())).isEqualTo(labels(offered.bar()));
    }

    @Test
    void theOrderIsThatOfTheKindsWhateverTheOrderInWhichTheyAreGiven() {
        List<CardAction> given = new ArrayList<>(actions(ActionKind.values()));
        given.removeIf(action -> action.kind() == ActionKind.COPY || action.kind() == ActionKind.DISMISS);
        List<String> inOrder = labels(actions(given).offeredFor(RINGING).all());
        Collections.reverse(given);

        assertThat(labels(actions(given).offeredFor(RINGING).all())).isEqualTo(inOrder);
    }

    @Test
    void eachActionHasAKeyOfItsOwnAndOwnOnesALetterThatIsFree() {
        List<CardAction> own = List.of(
                named(ActionKind.OPEN, "Open"),
                named(ActionKind.OWN, "Orders"),
                named(ActionKind.OWN, "Open ticket"),
                named(ActionKind.OWN, "注文"));

        OfferedActions offered = actions(own).offeredFor(RINGING);

        assertThat(offered.all())
                .extracting(KeyedAction::key)
                .containsExactly("O", "C", "E", "D", "T", "")
                .doesNotHaveDuplicates();
        assertThat(KeyedAction.find(offered.all(), "t").orElseThrow().action().label())
                .isEqualTo("Open ticket");
        assertThat(KeyedAction.find(offered.all(), "")).isEmpty();
    }

    @Test
    void otherActionsHoldForTheCardsThatComeFromNowOn() {
        CardActions actions = actions(actions(ActionKind.OPEN));
        actions.use(actions(ActionKind.NOTE));

        assertThat(labels(actions.offeredFor(RINGING).bar())).containsExactly("note", "Copy", "Dismiss");
    }

    private static OfferedActions offered(ActionKind... kinds) {
        return actions(actions(kinds)).offeredFor(RINGING);
    }

    private static CardActions actions(List<CardAction> own) {
        return new CardActions(own, DeckOnScreen.words(), call -> {});
    }

    private static List<CardAction> actions(ActionKind... kinds) {
        return Stream.of(kinds)
                .map(kind -> named(kind, kind.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static CardAction named(ActionKind kind, String label) {
        return new CardAction(kind, label, "fth-circle", call -> {});
    }

    private static List<String> labels(List<KeyedAction> actions) {
        return actions.stream().map(each -> each.action().label()).toList();
    }
}
