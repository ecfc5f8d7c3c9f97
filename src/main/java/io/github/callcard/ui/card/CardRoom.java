package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.toolkit.FxTimer.Alarm;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The room of one card for why they call, or for whom a search found, and what came for it so far. Belongs to the JavaFX
 * thread.
 */
final class CardRoom {

    private @Nullable CallerDetails details;
    private @Nullable FoundCallers found;
    private boolean reserved;
    private boolean gaveUp;
    private Alarm patience = Alarm.none();

    /** Keeps room, or none: once for each caller that the card shows. */
    void reserve(boolean wanted) {
        reserved = wanted;
        gaveUp = false;
    }

    boolean isReserved() {
        return reserved;
    }

    /** The details that the CRM added, null while it has not. */
    @Nullable
    CallerDetails details() {
        return details;
    }

    void fillIn(CallerDetails added) {
        details = added;
        patience.cancel();
    }

    void fillIn(FoundCallers searched) {
        found = searched;
        patience.cancel();
    }

    /** @param alarm after which nobody waits any more */
    void waitUntil(Alarm alarm) {
        patience.cancel();
        patience = alarm;
    }

    void giveUp() {
        gaveUp = true;
    }

    /** Those whom a search found for the number that calls now, while nobody is known; empty where nobody was. */
    List<OfferedCaller> found(Call call) {
        FoundCallers searched = searched(call);
        return searched == null ? List.of() : searched.callers();
    }

    private @Nullable FoundCallers searched(Call call) {
        FoundCallers searched = found;
        boolean fits = searched != null
                && !call.match().isKnown()
                && searched.number().equals(call.match().number().raw());
        return fits ? searched : null;
    }

    /** The room with what is in it now. */
    ContextRoom content(Call call) {
        FoundCallers searched = searched(call);
        if (searched != null) {
            return new ContextRoom(
                    reserved, false, searched.lines(), !searched.callers().isEmpty());
        }
        CallerDetails added = details;
        boolean here = added != null && CallerWords.fit(call.match(), added);
        return new ContextRoom(reserved, !here && !gaveUp, here && added != null ? added.context() : List.of());
    }

    /** The card is gone for good. */
    void end() {
        patience.cancel();
    }
}
