package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.line.Direction;
import io.github.callcard.os.sound.Tone;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The choice of a tone for a call.
 *
 * @param on whether calls are heard at all
 * @param important the names of persons and companies with a tone of their own, in small letters
 * @param marked tells who else has it; must answer at once, on any thread
 */
public record CallTone(boolean on, Set<String> important, Predicate<CallerId> marked) {

    public CallTone {
        important = Set.copyOf(important);
    }

    /**
     * The choice of the settings.
     *
     * @param names as the user wrote them
     */
    public static CallTone of(boolean on, List<String> names, Predicate<CallerId> marked) {
        return new CallTone(
                on,
                names.stream()
                        .map(CallTone::folded)
                        .filter(name -> !name.isEmpty())
                        .collect(Collectors.toSet()),
                marked);
    }

    /** The tone of a call that comes up; none for one that does not ring at the user's telephone. */
    public Optional<Tone> of(Call call) {
        boolean rings = call.state() == CallState.RINGING && call.details().direction() == Direction.INCOMING;
        if (!on || !rings) {
            return Optional.empty();
        }
        if (call.match().callers().stream().anyMatch(this::isImportant)) {
            return Optional.of(Tone.IMPORTANT);
        }
        return Optional.of(call.match().isKnown() ? Tone.KNOWN : Tone.UNKNOWN);
    }

    private boolean isImportant(CallerId caller) {
        return marked.test(caller)
                || Stream.of(caller.personName(), caller.contactName())
                        .anyMatch(name -> important.contains(folded(name)));
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
