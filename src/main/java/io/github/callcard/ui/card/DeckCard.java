package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.OfferedCaller.Mark;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.toolkit.FxTimer.Alarm;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One call of the deck: as it stands, and the window it shows in while it has one. Belongs to the JavaFX thread. */
final class DeckCard {

    private final long number;
    private Call call;
    private @Nullable CardWindow window;
    private final CardRoom room = new CardRoom();
    private List<OfferedCaller> offers = List.of();
    private Map<Integer, Portrait> photos = Map.of();
    private boolean showsAll;
    private OfferedActions actions;
    private @Nullable CallWords words;
    private CardNote note = CardNote.NONE;
    private double height;
    private Alarm tick = Alarm.none();
    private Alarm departure = Alarm.none();

    /** @param number of the card: 1 for the first of the deck, 0 for one that is none of it */
    DeckCard(long number, Call call, OfferedActions actions) {
        this.number = number;
        this.call = call;
        this.actions = actions;
    }

    UUID id() {
        return call.id();
    }

    /** Higher than that of every card that came earlier. */
    long number() {
        return number;
    }

    Call call() {
        return call;
    }

    /** The words of the card: those that it was filled with first, whatever language comes while it is up. */
    CallWords spokenIn(CallWords now) {
        if (words == null) {
            words = now;
        }
        return words;
    }

    void become(Call newState) {
        call = newState;
    }

    @Nullable
    CardWindow window() {
        return window;
    }

    /** The room for why they call, or for whom a search found. */
    CardRoom room() {
        return room;
    }

    /** Those whom a search found for the number; empty where nobody was. */
    List<OfferedCaller> found() {
        return room.found(call);
    }

    /** The user wants to see all whom a search found, to choose among them, in place of the lines. */
    void showFound() {
        offer(found());
        room.reserve(false);
    }

    /** Those among whom the user can choose; their order stays while the card shows them. */
    List<OfferedCaller> offers() {
        return offers;
    }

    void offer(List<OfferedCaller> callers) {
        offers = List.copyOf(callers);
        showsAll = false;
    }

    /** @param ofPersons by their ids */
    void fillIn(Map<Integer, Portrait> ofPersons) {
        photos = Map.copyOf(ofPersons);
    }

    /** The photos of those who are offered, in their order; null for who has none. */
    List<@Nullable Portrait> photos() {
        List<@Nullable Portrait> inOrder = new ArrayList<>();
        offers.forEach(each -> inOrder.add(photos.get(each.caller().personId())));
        return inOrder;
    }

    /** The user says who it is. */
    void choose(OfferedCaller chosen) {
        offers = offers.stream()
                .map(each -> each.with(each.caller().equals(chosen.caller()) ? Mark.NOW : Mark.NONE))
                .toList();
    }

    /** True when the user wants to see all callers of the number, and not the first of them only. */
    boolean showsAll() {
        return showsAll;
    }

    void showAll() {
        showsAll = true;
    }

    CardNote note() {
        return note;
    }

    void note(CardNote newNote) {
        note = newNote;
    }

    /** The same for as long as the card is up, unless the user corrects who calls. */
    OfferedActions actions() {
        return actions;
    }

    void offer(OfferedActions ofCorrected) {
        actions = ofCorrected;
    }

    /** The height of the card as it was drawn last; 0 while it never was. */
    double height() {
        return height;
    }

    void measured(double newHeight) {
        height = newHeight;
    }

    /** Without a window its time does not run: nobody sees it. */
    void showIn(@Nullable CardWindow newWindow) {
        window = newWindow;
        if (newWindow == null) {
            silence();
        }
    }

    Urgency urgency() {
        return Urgency.of(call, note);
    }

    /** A call that went by unseen and without the user is no news later, unless it was missed. */
    boolean isWorthWaiting() {
        return urgency() != Urgency.OVER || call.answeredAt() != null;
    }

    void nextTick(Alarm alarm) {
        tick.cancel();
        tick = alarm;
    }

    void departAt(Alarm alarm) {
        departure.cancel();
        departure = alarm;
    }

    void silence() {
        tick.cancel();
        departure.cancel();
    }

    /** The card is gone for good. */
    void end() {
        silence();
        room.end();
    }
}
