package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Puts right what the switchboard tells of calls that were dialled from here: the extension seems to call itself, until its
 * telephone calls the number.
 */
final class OwnDialling implements Dialogs {

    private final Dialogs next;
    private final String user;
    private final Map<String, String> dialled = new HashMap<>();

    /** Dialogs that tell nobody, held back until the telephone is picked up: from then on they are the call to the number. */
    private final Map<String, ToldDialog> heldBack = new LinkedHashMap<>();

    /** The dialogs as they were told on last: a call goes on while the telephone rings for the next number. */
    private final Map<String, ToldDialog> toldOn = new HashMap<>();

    private @Nullable String number;
    private boolean isPickedUp;

    /** @param user the extension */
    OwnDialling(Dialogs next, String user) {
        this.next = next;
        this.user = user;
    }

    /** The telephone is called so that it calls a number. */
    void begin(String toDial) {
        number = toDial;
        isPickedUp = false;
        heldBack.clear();
    }

    /** The telephone was picked up; the switchboard may have told that before, or tell it now. */
    void pickedUp() {
        isPickedUp = true;
        List<ToldDialog> told = List.copyOf(heldBack.values());
        heldBack.clear();
        told.forEach(this::take);
    }

    /** Events from now on have nothing to do with it any more. */
    void over() {
        number = null;
        heldBack.clear();
    }

    @Override
    public void beginAnew() {
        next.beginAnew();
    }

    @Override
    public void takeAll(Collection<ToldDialog> dialogs) {
        List<String> alive = dialogs.stream()
                .filter(dialog -> !dialog.isOver())
                .map(ToldDialog::id)
                .toList();
        List.of(dialled, heldBack, toldOn).forEach(known -> known.keySet().retainAll(alive));
        next.takeAll(dialogs.stream().flatMap(dialog -> right(dialog).stream()).toList());
    }

    @Override
    public void take(ToldDialog dialog) {
        right(dialog).ifPresent(next::take);
    }

    /** The dialog as it is, or as it was before the way from here to the telephone; empty where it is only that way. */
    private Optional<ToldDialog> right(ToldDialog dialog) {
        if (dialog.isOver()) {
            List.of(dialled, heldBack, toldOn).forEach(known -> known.remove(dialog.id()));
            return Optional.of(dialog);
        }
        own(dialog).ifPresent(own -> toldOn.put(own.id(), own));
        return Optional.ofNullable(toldOn.get(dialog.id()));
    }

    /** The dialog as one of the telephone's own calls; empty where it is the way from here to the telephone. */
    private Optional<ToldDialog> own(ToldDialog dialog) {
        String other = dialog.details().number();
        if (number != null && other.equals(user)) {
            return Optional.empty();
        }
        if (!other.isEmpty() || !dialog.isAnswered()) {
            return Optional.of(dialog);
        }
        if (number != null && !isPickedUp && !dialled.containsKey(dialog.id())) {
            heldBack.put(dialog.id(), dialog);
            return Optional.empty();
        }
        if (number != null) {
            dialled.putIfAbsent(dialog.id(), number);
        }
        @Nullable String ours = dialled.get(dialog.id());
        return Optional.of(
                ours == null ? dialog : new ToldDialog(dialog.id(), dialog.stage(), to(ours, dialog), dialog.ending()));
    }

    private static CallDetails to(String number, ToldDialog dialog) {
        return new CallDetails(
                Direction.OUTGOING, number, null, null, null, dialog.details().sipCallId());
    }
}
