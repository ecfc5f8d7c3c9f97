package io.github.callcard.activity;

import io.github.callcard.activity.LogProgress.State;
import io.github.callcard.words.Sentence;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Those told how the logging of a call stands: its card, or the user by a note where the card is gone. For one thread.
 */
final class Audience {

    private final Consumer<Sentence> notes;
    private final Map<String, Consumer<LogProgress>> listeners = new HashMap<>();
    private final Set<String> logged = new HashSet<>();

    /** @param notes told what became of a call that nobody listens for */
    Audience(Consumer<Sentence> notes) {
        this.notes = notes;
    }

    /** True when a call was logged while the program ran. */
    boolean knowsAsLogged(String marker) {
        return logged.contains(marker);
    }

    /** Somebody hears of a call until it is settled. */
    void listen(String marker, Consumer<LogProgress> listener) {
        listeners.put(marker, listener);
    }

    /** The program ends, and with it a call that only its memory has. */
    void tellLost(Entry entry) {
        notes.accept(Sentence.of(
                "The call of {0} is not logged: it could not be saved for later; log it by hand.", time(entry)));
    }

    private static LocalDateTime time(Entry entry) {
        return entry.call().start().toLocalDateTime();
    }

    /** @param settled whether there is no more to hear */
    void tell(Entry entry, LogProgress progress, boolean settled) {
        if (progress.state() == State.LOGGED) {
            logged.add(entry.marker());
        }
        @Nullable
        Consumer<LogProgress> listener = settled ? listeners.remove(entry.marker()) : listeners.get(entry.marker());
        if (listener != null) {
            listener.accept(progress);
        } else if (progress.state() == State.UNCERTAIN) {
            notes.accept(Sentence.of(
                    "It is not certain whether SuperOffice has the call of {0}; look there, and log it by hand if it is"
                            + " missing.",
                    time(entry)));
        } else if (progress.state() == State.REFUSED) {
            Sentence refused = Sentence.of("The call of {0} is not logged.", time(entry));
            notes.accept(progress.why().map(refused::then).orElse(refused));
        }
    }
}
