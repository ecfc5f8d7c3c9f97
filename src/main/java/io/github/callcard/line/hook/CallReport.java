package io.github.callcard.line.hook;

import io.github.callcard.line.ReportedParty;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A softphone's report of one of its calls. Texts come from outside; they are kept short and on one line, and are not
 * trusted.
 *
 * @param number the other party as the softphone has it, empty when it is withheld
 * @param name what the softphone shows for it, null when nothing
 * @param id tells the softphone's calls apart, null where it has no such thing: then the number does
 * @param called the number or line that was called, null where it is not told
 * @param toldAt when the softphone began to tell it, null where nobody knows
 */
public record CallReport(
        State state,
        String number,
        @Nullable String name,
        @Nullable String id,
        @Nullable String called,
        @Nullable Instant toldAt) {

    private static final int LONGEST = 256;

    /** The state of the call from this report on. */
    public enum State {
        RINGING,
        ANSWERED,
        ENDED,
        /** It is over, and nobody answered it here. */
        MISSED;

        boolean isEnd() {
            return this == ENDED || this == MISSED;
        }

        /** The state of that name, in any case. */
        public static Optional<State> named(String name) {
            for (State state : values()) {
                if (state.name().equals(name.toUpperCase(Locale.ROOT))) {
                    return Optional.of(state);
                }
            }
            return Optional.empty();
        }
    }

    public CallReport {
        number = line(number);
        name = lineOrNull(name);
        id = lineOrNull(id);
        called = lineOrNull(called);
    }

    public CallReport(State state, String number, @Nullable String name, @Nullable String id) {
        this(state, number, name, id, null, null);
    }

    /** The same with the moment at which the softphone began to tell it, or without it. */
    public CallReport toldAt(@Nullable Instant moment) {
        return new CallReport(state, number, name, id, called, moment);
    }

    /** The key by which the calls of one softphone are told apart, as far as they can be. */
    String key() {
        return id != null ? "id " + id : isOfNobody() ? "nobody" : "number " + number;
    }

    /** True when nothing tells this call from another one: the caller withholds the number, and there is no id. */
    boolean isOfNobody() {
        return id == null && ReportedParty.of(number).isUnknown();
    }

    private static @Nullable String lineOrNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : line(text);
    }

    private static String line(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .filter(c -> !isHalf(c))
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** Half of a surrogate pair has no place in UTF-8. */
    private static boolean isHalf(int codePoint) {
        return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
