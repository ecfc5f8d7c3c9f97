package io.github.callcard.directory;

import io.github.callcard.number.CallerNumber;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The directory's answer for a number.
 *
 * @param number the number asked about
 * @param quality how it led to the callers
 * @param confident whether the callers may be shown without "possibly"
 * @param e164 the number that was found, or the likeliest reading when none was; empty when there is no reading
 * @param callers who it can be, persons before companies; empty when nobody is known
 * @param reason why these callers, or why none
 */
public record Match(
        CallerNumber number,
        Quality quality,
        boolean confident,
        OptionalLong e164,
        List<CallerId> callers,
        Reason reason) {

    public Match {
        callers = List.copyOf(callers);
        if (callers.isEmpty() != (quality == Quality.NONE)) {
            throw new IllegalArgumentException("a match without callers has the quality NONE, and only that");
        }
        if (confident && (quality == Quality.NONE || quality == Quality.POSSIBLE)) {
            throw new IllegalArgumentException("a possible match is never a confident one");
        }
    }

    /** A match with its reason in words, which are shown as they are. */
    public Match(
            CallerNumber number,
            Quality quality,
            boolean confident,
            OptionalLong e164,
            List<CallerId> callers,
            String why) {
        this(number, quality, confident, e164, callers, new Reason.Stated(Sentence.verbatim(why)));
    }

    static Match none(CallerNumber number, Reason reason) {
        OptionalLong likeliest = number.readings().isEmpty()
                ? OptionalLong.empty()
                : OptionalLong.of(number.readings().getFirst().e164());
        return new Match(number, Quality.NONE, false, likeliest, List.of(), reason);
    }

    /** The same with those behind it whom another reading of the number leads to. */
    Match or(@Nullable Match other) {
        if (other == null) {
            return this;
        }
        List<CallerId> both = CallersOfNumber.both(callers, other.callers);
        return new Match(number, quality, confident, e164, both, reason);
    }

    public boolean isKnown() {
        return !callers.isEmpty();
    }

    /** The sentence for the user: why these callers, or why none. */
    public Sentence why() {
        return reason.sentence();
    }
}
