package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;

/** The notes that somebody has to read and nobody could while cards were paused. Belongs to the JavaFX thread. */
final class UnreadNotes {

    private record Unread(Call call, CardNote note) {}

    private final Map<UUID, Unread> unread = new LinkedHashMap<>();

    /** A card is taken away that may say something to be read. */
    void keep(DeckCard card) {
        keep(card.call(), card.note(), card.note().toRead());
    }

    /** The latest word on a call; what is not important supersedes what was. */
    void keep(Call call, CardNote note, boolean important) {
        if (important) {
            unread.put(call.id(), new Unread(call, note));
        } else {
            unread.remove(call.id());
        }
    }

    /** The call went on meanwhile. */
    void follow(Call call) {
        unread.computeIfPresent(call.id(), (id, before) -> new Unread(call, before.note()));
    }

    /** Hands out all of it, the oldest first, and keeps nothing. */
    void release(BiConsumer<Call, CardNote> show) {
        List<Unread> all = List.copyOf(unread.values());
        unread.clear();
        all.forEach(each -> show.accept(each.call(), each.note()));
    }
}
