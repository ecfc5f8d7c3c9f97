package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.caller.PortraitNode;
import io.github.callcard.ui.caller.Tone;
import io.github.callcard.ui.toolkit.Layout;
import io.github.callcard.ui.toolkit.Visibility;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.geometry.NodeOrientation;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** Puts a card's content into its nodes. Belongs to the JavaFX thread. */
@SuppressWarnings("NullAway.Init") // the FXML loader sets the fields before anything else can see them
final class CardView {

    @FXML
    private StackPane frame;

    @FXML
    private VBox card;

    @FXML
    private Label state;

    @FXML
    private Label line;

    @FXML
    private Label waiting;

    @FXML
    private StackPane avatar;

    @FXML
    private Label letters;

    @FXML
    private ImageView photo;

    @FXML
    private Label name;

    @FXML
    private Label detail;

    @FXML
    private Label number;

    @FXML
    private Label claim;

    @FXML
    private HBox whyRow;

    @FXML
    private Label why;

    @FXML
    private VBox context;

    @FXML
    private VBox rows;

    @FXML
    private StackPane content;

    @FXML
    private Region foot;

    @FXML
    private HBox actions;

    private ActionButtons buttons;

    private PortraitNode portrait;

    private CallerNodes caller;

    private ContextRows contextRows;

    private CallerRows callerRows;

    private NoteRow note;

    private EllipsisText texts;

    private Predicate<KeyEvent> menuKeys = event -> false;

    private CardView() {}

    /** @param rightToLeft whether the user's language runs from right to left */
    static CardView load(boolean rightToLeft) {
        CardView view = new CardView();
        Layout.load(view, "card.fxml");
        view.buttons = new ActionButtons(view.actions);
        view.portrait = new PortraitNode(view.avatar, view.photo, view.letters);
        view.texts = new EllipsisText(rightToLeft);
        view.caller = new CallerNodes(
                view.avatar,
                view.letters,
                view.name,
                view.detail,
                view.number,
                view.claim,
                view.whyRow,
                view.why,
                view.texts);
        view.contextRows = new ContextRows(view.context, view.texts);
        view.callerRows = new CallerRows(view.rows, view.texts);
        view.note = new NoteRow(view.content, view.texts);
        view.note.hides(view.avatar);
        view.frame.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        view.card.setAccessibleRole(AccessibleRole.PARENT);
        view.frame.addEventHandler(KeyEvent.ANY, view::onKey);
        return view;
    }

    /** The whole card with its shadow. */
    StackPane frame() {
        return frame;
    }

    /** The card without its shadow. */
    VBox card() {
        return card;
    }

    void showState(String stateLine) {
        state.setText(stateLine);
    }

    void show(CardContent content) {
        content.tone().dress(card);
        texts.show(line, content.line());
        caller.show(content.caller());
        callerRows.show(content.caller());
        card.setAccessibleText(content.spoken());
    }

    /** Takes on the colours of the likeliest call while nobody waits for it: where they change, the styles of all nodes are looked up. */
    void expectKnownCaller() {
        Tone.RINGING.dress(card);
        Tone.TALKING.dress(avatar);
    }

    /**
     * Shows what can be done.
     *
     * @param moreWord the label of the button for what is not on the bar
     * @param call the call as it stands when something is asked for
     */
    void showActions(OfferedActions offered, String moreWord, Supplier<Call> call) {
        buttons.show(offered, moreWord, call);
    }

    /** The buttons below the card. */
    ActionButtons buttons() {
        return buttons;
    }

    /** The photo in place of the avatar's letters; null for the letters. */
    void showPortrait(@Nullable Portrait newPortrait) {
        portrait.show(newPortrait);
    }

    /** The lines between the caller and the actions that say why they call. */
    void showContext(ContextRoom room) {
        contextRows.show(room);
        Visibility.of(foot, !room.reserved());
    }

    /** The note above the actions: it covers what is there, and nothing moves. */
    void showNote(CardNote newNote) {
        note.show(newNote);
    }

    /** @param listener told when the user has read the note */
    void onNoteRead(Runnable listener) {
        note.onRead(listener);
    }

    /**
     * Says beside the state how many calls more have no room; empty for none.
     *
     * @param who the callers, one a line
     */
    void showWaiting(String count, String who) {
        texts.show(waiting, count);
        waiting.getTooltip().setText(who);
        waiting.setAccessibleText(count + "\n" + who);
    }

    /** Those who share the number. */
    CallerRows rows() {
        return callerRows;
    }

    /** @param listener told which of the lines with those whom a search found is pressed, from 0 */
    void onFound(IntConsumer listener) {
        contextRows.onPress(listener);
    }

    /** An open menu comes first, then a note, those who share the number, then whom a search found, then the actions. */
    private void onKey(KeyEvent event) {
        boolean typed = event.getEventType() == KeyEvent.KEY_TYPED;
        String key = event.getCharacter();
        if (menuKeys.test(event)
                || (typed
                        && (note.read(key)
                                || callerRows.choose(key)
                                || contextRows.choose(key)
                                || buttons.type(key)))) {
            event.consume();
        }
    }

    /** @param taker takes the keys of an open menu; false for all others */
    void onMenuKeys(Predicate<KeyEvent> taker) {
        menuKeys = taker;
    }
}
