package io.github.callcard.app.card;

import io.github.callcard.app.card.CallerMemory.Denial;
import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.Match;
import io.github.callcard.directory.Quality;
import io.github.callcard.directory.Reason;
import io.github.callcard.number.CallerNumber;
import io.github.callcard.number.CallerNumber.Kind;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The user's corrections of numbers, over what the directory says: whose one is that nobody is known for, and whose one is not.
 * A caller id that the directory has counts more than whom the user took. Safe to use from any thread; no method waits.
 */
public final class CallerCorrections {

    /**
     * One thing that the user said.
     *
     * @param number with a plus where it is an E.164 number, else the digits that came
     * @param theirs whether the number belongs to them, or does not
     * @param name theirs; empty where SuperOffice has none
     * @param undo takes it back; returns at once
     */
    public record Correction(String number, boolean theirs, String name, Runnable undo) {}

    /** Of fewer digits many callers are made. */
    private static final int LEAST_DIGITS = 6;

    private final RememberedCallers remembered;

    CallerCorrections(RememberedCallers remembered) {
        this.remembered = remembered;
    }

    /**
     * The name under which it is remembered whose a number is: the same number has the same one, whatever the directory
     * says of it. Empty for what is no public number.
     */
    static Optional<String> key(CallerNumber number) {
        OptionalLong stated = number.stated();
        if (stated.isPresent()) {
            return Optional.of("+" + stated.getAsLong());
        }
        return Optional.of(number)
                .filter(known -> known.kind() == Kind.NUMBER || known.kind() == Kind.UNREADABLE)
                .map(known -> known.raw().replaceAll("\\D", ""))
                .filter(digits -> digits.length() >= LEAST_DIGITS);
    }

    /** The match as the user corrected it; the same where he did not. */
    public Match corrected(Match match) {
        Optional<String> key = key(match.number());
        if (key.isEmpty()) {
            return match;
        }
        Match rest = withoutDenied(match, key.get());
        return rest.isKnown()
                ? rest
                : remembered.taken(key.get()).map(caller -> taken(rest, caller)).orElse(rest);
    }

    private Match withoutDenied(Match match, String key) {
        List<CallerId> left = match.callers().stream()
                .filter(caller -> !remembered.isDenied(key, caller))
                .toList();
        if (left.size() == match.callers().size()) {
            return match;
        }
        if (!left.isEmpty()) {
            return new Match(match.number(), match.quality(), match.confident(), match.e164(), left, match.reason());
        }
        String name = match.callers().getFirst().displayName();
        return new Match(
                match.number(),
                Quality.NONE,
                false,
                match.e164(),
                List.of(),
                new Reason.Stated(Sentence.of("You said that this number does not belong to {0}.", name)));
    }

    private static Match taken(Match unknown, CallerId caller) {
        return new Match(
                unknown.number(),
                Quality.EXACT,
                true,
                unknown.e164(),
                List.of(caller),
                new Reason.Stated(Sentence.of("You said that this number belongs to {0}.", caller.displayName())));
    }

    /** From now on the number of the match is theirs. */
    void take(Match match, CallerId caller) {
        key(match.number()).ifPresent(number -> remembered.take(number, caller));
    }

    /** From now on the number of the match is not that of these. */
    void deny(Match match, List<CallerId> callers) {
        key(match.number()).ifPresent(number -> callers.forEach(caller -> remembered.deny(number, caller)));
    }

    boolean isDenied(Match match, CallerId caller) {
        return key(match.number())
                .filter(number -> remembered.isDenied(number, caller))
                .isPresent();
    }

    /** All that the user said, the latest first of each kind. */
    public List<Correction> all() {
        Stream<Correction> taken = List.copyOf(remembered.allTaken().entrySet()).reversed().stream()
                .map(this::taken);
        Stream<Correction> denied = List.copyOf(remembered.allDenied().entrySet()).reversed().stream()
                .map(this::denied);
        return Stream.concat(taken, denied).toList();
    }

    private Correction taken(Map.Entry<String, CallerId> each) {
        String number = each.getKey();
        return new Correction(number, true, each.getValue().displayName(), () -> remembered.forgetTaken(number));
    }

    private Correction denied(Map.Entry<Denial, String> each) {
        Denial denial = each.getKey();
        return new Correction(denial.number(), false, each.getValue(), () -> remembered.forgetDenied(denial));
    }

    /** Hears, on any thread, when a match may have to be corrected in another way. Must return at once. */
    public void listen(Runnable listener) {
        remembered.listen(listener);
    }
}
