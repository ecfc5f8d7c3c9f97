package io.github.callcard.app.card;

import io.github.callcard.app.card.CallerMemory.Denial;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.vault.SealedFile;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/**
 * The memory of callers: whom the user chose among those of a number, when he spoke with whom, and whose he said
 * that a number is or is not. In memory and, where there is a key, in a sealed file, which goes with the sign-in that it
 * belongs to. Safe to use from any thread; no method waits for the disk but {@link #close}.
 */
final class RememberedCallers implements AutoCloseable {

    private final CallerMemory memory = new CallerMemory();
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final RememberedFile file = new RememberedFile(memory, this::tell);

    /** Hears, on any thread, when whose a number is or is not may have changed. */
    void listen(Runnable listener) {
        listeners.add(listener);
    }

    private void tell() {
        listeners.forEach(Runnable::run);
    }

    /** Goes over to what is remembered for another sign-in, or for none; what was before is out of memory at once. */
    void use(@Nullable SealedFile next) {
        file.use(next);
        tell();
    }

    /** The key may be there now, or the owner known: what the disk has is taken over. */
    void look() {
        file.look();
    }

    /** The caller whom the user chose when the number called last, if it still is theirs. */
    Optional<CallerId> chosen(Match match) {
        if (match.e164().isEmpty() || !match.confident()) {
            return Optional.empty();
        }
        synchronized (memory) {
            PartyKey key = memory.chosen.get(match.e164().getAsLong());
            return match.callers().stream()
                    .filter(caller -> PartyKey.of(caller).equals(key))
                    .findFirst();
        }
    }

    void choose(Match match, CallerId caller) {
        if (match.e164().isPresent()) {
            synchronized (memory) {
                CallerMemory.put(memory.chosen, match.e164().getAsLong(), PartyKey.of(caller));
            }
            file.changed();
        }
    }

    /** The last time the user spoke with them, as far as it is known. */
    Optional<Instant> spoke(CallerId caller) {
        synchronized (memory) {
            return Optional.ofNullable(memory.spoke.get(PartyKey.of(caller)));
        }
    }

    void spoke(CrmTarget target, Instant at) {
        synchronized (memory) {
            CallerMemory.put(memory.spoke, PartyKey.of(target), at);
        }
        file.changed();
    }

    /** The owner of a number, as the user said; empty where he did not. */
    Optional<CallerId> taken(String number) {
        synchronized (memory) {
            return Optional.ofNullable(memory.taken.get(number));
        }
    }

    /** True when the user said that the number is not theirs. */
    boolean isDenied(String number, CallerId caller) {
        synchronized (memory) {
            return memory.denied.containsKey(new Denial(number, PartyKey.of(caller)));
        }
    }

    /** The owners of numbers, the one said last at the end. */
    Map<String, CallerId> allTaken() {
        synchronized (memory) {
            return new LinkedHashMap<>(memory.taken);
        }
    }

    /** The callers whose numbers are not, with their names, the one said last at the end. */
    Map<Denial, String> allDenied() {
        synchronized (memory) {
            return new LinkedHashMap<>(memory.denied);
        }
    }

    /** The number is theirs from now on, whatever was said before. */
    void take(String number, CallerId caller) {
        change(() -> {
            memory.denied.remove(new Denial(number, PartyKey.of(caller)));
            CallerMemory.put(memory.taken, number, caller);
        });
    }

    /** The number is not theirs from now on. */
    void deny(String number, CallerId caller) {
        change(() -> {
            PartyKey party = PartyKey.of(caller);
            memory.taken.computeIfPresent(
                    number, (key, theirs) -> PartyKey.of(theirs).equals(party) ? null : theirs);
            CallerMemory.put(memory.denied, new Denial(number, party), caller.displayName());
        });
    }

    /** Forgets whose a number is. */
    void forgetTaken(String number) {
        change(() -> memory.taken.remove(number));
    }

    /** Forgets whose a number is not. */
    void forgetDenied(Denial denial) {
        change(() -> memory.denied.remove(denial));
    }

    private void change(Runnable change) {
        synchronized (memory) {
            change.run();
        }
        file.changed();
        tell();
    }

    /** The user signs out. */
    void forget() {
        file.forget();
        tell();
    }

    /** Waits until the disk has it all. */
    @Override
    public void close() {
        file.close();
    }
}
