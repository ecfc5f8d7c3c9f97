package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineId;
import io.github.callcard.number.NumberPlan;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javafx.scene.AccessibleRole;
import javafx.scene.Parent;
import javafx.scene.layout.Region;

/**
 * A card as a picture within a window, for those who have not seen one yet: drawn as every card is, but nothing can be done
 * with it. Belongs to the JavaFX thread.
 */
public final class SampleCard {

    /** Nobody: the number is of the range that Ofcom keeps for drama. */
    private static final CallerId SOMEBODY =
            new CallerId(442079460101L, 1, "Kari-Anne Østby", 1, "Nordic Seafood Distribution", "");

    private static final int MOST_ROWS = 3;
    private static final int EVERY_DIGIT = 0;

    private final CallWords words;
    private final CardView view;

    /** @param rightToLeft whether the user's language runs from right to left */
    public SampleCard(CallWords words, boolean rightToLeft) {
        this.words = words;
        view = CardView.load(rightToLeft);
        view.frame().setMouseTransparent(true);
        // In a wider window its shadow stays its own.
        view.frame().setMaxWidth(Region.USE_PREF_SIZE);
        view.card().setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        show(SOMEBODY);
    }

    public Parent node() {
        return view.frame();
    }

    /** Somebody who could call, for users who know nobody yet. */
    public void showSomebody() {
        show(SOMEBODY);
    }

    /** Shows the card that comes up when this person or company calls. */
    public void show(CallerId caller) {
        Call call = ringing(caller);
        view.show(words.content(call, MOST_ROWS));
        view.showContext(ContextRoom.NONE);
        view.showNote(CardNote.NONE);
        view.showState(words.stateLine(call, call.startedAt()));
        view.showActions(
                OfferedActions.of(List.of(
                        action(ActionKind.OPEN, "action.open", "fth-external-link"),
                        action(ActionKind.LOG, "action.log", "fth-phone-call"),
                        action(ActionKind.COPY, "action.copy", "fth-copy"),
                        action(ActionKind.DISMISS, "action.dismiss", "fth-x"))),
                words.say("action.more"),
                () -> call);
    }

    private CardAction action(ActionKind kind, String word, String icon) {
        return new CardAction(kind, words.say(word), icon, call -> {});
    }

    /** Matched as a real call is, so that the card says what it will say then. */
    private static Call ringing(CallerId caller) {
        DirectoryBuilder builder = new DirectoryBuilder(NumberPlan.international());
        var unused = builder.add(
                caller.e164(),
                EVERY_DIGIT,
                caller.personId(),
                caller.personName(),
                caller.contactId(),
                caller.contactName(),
                caller.title());
        Directory directory = builder.build();
        String number = "+" + caller.e164();
        return new Call(
                new UUID(0, 0),
                CallState.RINGING,
                List.of(new LineId("", "")),
                CallDetails.incoming(number),
                directory.match(number),
                Instant.now(),
                null,
                null);
    }
}
