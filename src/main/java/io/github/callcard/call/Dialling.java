package io.github.callcard.call;

import io.github.callcard.line.Capability;
import io.github.callcard.line.Line;
import io.github.callcard.number.DialCaution;
import io.github.callcard.number.NumberPlan;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;

/**
 * The way a number that somebody else wrote comes to be dialled: what is dialled, and through which line. Immutable.
 *
 * @param number a plus and digits, digits only, or a code of the switchboard
 * @param dialled what a line is given for it, by the rules of the site
 * @param able the lines that can dial
 * @param caution the reason for a warning before it is dialled; empty where there is none
 */
public record Dialling(String number, String dialled, List<Line> able, Optional<DialCaution> caution) {

    public Dialling {
        able = List.copyOf(able);
    }

    /** The dialling of a number where there are these lines. */
    public static Dialling of(String number, List<Line> lines, NumberPlan plan) {
        return new Dialling(number, plan.dialString(number), able(lines), DialCaution.of(number, plan));
    }

    /** The dialling of a switchboard's code, such as the one that picks a call up, which is dialled as it is. */
    public static Dialling ofCode(String code, List<Line> lines) {
        return new Dialling(code, code, able(lines), Optional.empty());
    }

    private static List<Line> able(List<Line> lines) {
        return lines.stream()
                .filter(line -> line.capabilities().contains(Capability.DIAL))
                .toList();
    }

    /** The only line that can dial; empty where none can, or several. */
    public Optional<Line> only() {
        return able.size() == 1 ? Optional.of(able.getFirst()) : Optional.empty();
    }

    /** The ways left when a line did not dial: that line where it still can, otherwise the others that can. */
    public Dialling after(Line line) {
        return able(List.of(line)).isEmpty() ? new Dialling(number, dialled, able(able), caution) : with(line);
    }

    /** The same where only this line can dial. */
    public Dialling with(Line only) {
        return new Dialling(number, dialled, List.of(only), caution);
    }

    /**
     * Dials through one of the lines that can.
     *
     * @return completes as {@link Line#dial} does
     */
    public CompletionStage<Void> through(Line line) {
        return line.dial(dialled);
    }
}
