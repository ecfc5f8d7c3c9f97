package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber.Kind;
import java.util.Set;
import java.util.function.Function;

/**
 * The user's rules of which calls get a card. A call that gets none is among the past calls as any other.
 *
 * @param outsideOnly whether colleagues' calls, from an internal extension, get none
 * @param knownOnly whether callers get none whom the directory does not know
 * @param outgoing whether calls get one that the user makes himself
 * @param withoutLines the names of lines whose calls get none
 */
public record CardRules(boolean outsideOnly, boolean knownOnly, boolean outgoing, Set<String> withoutLines) {

    /** Every call gets a card. */
    public static final CardRules ALL = new CardRules(false, false, true, Set.of());

    public CardRules {
        withoutLines = Set.copyOf(withoutLines);
    }

    /**
     * Decides if a call gets a card, as it stands: of one without a number yet that may change.
     *
     * @param nameOf what the user calls a line
     */
    public boolean shows(Call call, Function<LineId, String> nameOf) {
        boolean made = call.details().direction() == Direction.OUTGOING;
        boolean internal = call.match().number().kind() == Kind.INTERNAL;
        return (outgoing || !made)
                && !(outsideOnly && internal)
                && !(knownOnly && !call.match().isKnown())
                && call.lines().stream().anyMatch(line -> hasCards(line, nameOf.apply(line)));
    }

    /** A line that nobody has named is called something else in another language; its own name is the same in all. */
    private boolean hasCards(LineId line, String shown) {
        return !withoutLines.contains(shown) && !withoutLines.contains(line.name());
    }
}
