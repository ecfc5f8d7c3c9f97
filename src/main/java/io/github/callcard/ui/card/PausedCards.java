package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is held back while cards are paused, and comes up afterwards: the calls that go on then, and the
 * notes that somebody has to read. Belongs to the JavaFX thread.
 */
final class PausedCards {

    private final InstantSource clock;
    private final PauseTimer pause;
    private final Map<UUID, Call> alive = new LinkedHashMap<>();
    private final UnreadNotes unread = new UnreadNotes();
    private Set<UUID> before = Set.of();
    private Predicate<Call> askedFor = call -> false;

    PausedCards(InstantSource clock, FxTimer timer) {
        this.clock = clock;
        this.pause = new PauseTimer(clock, timer);
    }

    /** Hears every state of every call, whether cards are paused or not. */
    void follow(Call call) {
        if (call.isOver()) {
            alive.remove(call.id());
        } else {
            alive.put(call.id(), call);
        }
        unread.follow(call);
    }

    boolean isAlive(UUID callId) {
        return alive.containsKey(callId);
    }

    /** Excepts calls that the user asks for; those that were there before he paused cards go all the same. */
    void except(Predicate<Call> calls) {
        askedFor = calls;
    }

    /** True when the call's card must not come up now. */
    boolean holds(Call call) {
        return pause.now().on() && !(askedFor.test(call) && !before.contains(call.id()));
    }

    /** Keeps what became of a call whose card must not come up now. */
    void keep(Call call, CardNote note, boolean important) {
        unread.keep(call, note, important);
    }

    /** @param cards those that are up, which may say what went wrong */
    void begin(@Nullable Duration length, Collection<DeckCard> cards, Runnable over) {
        cards.forEach(unread::keep);
        before = Set.copyOf(alive.keySet());
        pause.begin(length, over);
    }

    /** Ends the pause, and hands out what was held back. */
    void end(Consumer<Call> calls, BiConsumer<Call, CardNote> notes) {
        pause.end();
        List.copyOf(alive.values()).forEach(calls);
        unread.release(notes);
    }

    /** True when the pause came to its end unnoticed, while the computer slept. */
    boolean isOver() {
        return pause.now().isOver(clock.instant());
    }

    Pause now() {
        return pause.now();
    }

    void onChange(Consumer<Pause> listener) {
        pause.onChange(listener);
    }

    /** Ends no pause by itself any more. */
    void silence() {
        pause.silence();
    }
}
