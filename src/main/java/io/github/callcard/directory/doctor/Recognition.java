package io.github.callcard.directory.doctor;

import io.github.callcard.words.Sentence;
import java.util.List;

/**
 * The recognition of the calls of a trace or a journal.
 *
 * @param calls how many there were
 * @param recognised how many named a caller for certain
 * @param possible how many named one as possible
 * @param unknown how many had a number that the directory does not have
 * @param internal how many came from an unknown internal extension
 * @param withheld how many came without a number
 * @param unreadable how many came with something that is no number
 * @param suggestions settings that would have recognised more, the best first
 * @param habits what the telephone system seems to put before every number
 */
public record Recognition(
        int calls,
        int recognised,
        int possible,
        int unknown,
        int internal,
        int withheld,
        int unreadable,
        List<Suggestion> suggestions,
        List<Habit> habits) {

    /** No calls were looked at. */
    public static final Recognition NONE = new Recognition(0, 0, 0, 0, 0, 0, 0, List.of(), List.of());

    /**
     * A setting and what it would do.
     *
     * @param setting which: outsideLine, plusMissing, areaCode or region
     * @param value what to set it to
     * @param more how many more calls would have been recognised
     */
    public record Suggestion(String setting, String value, int more) {

        /** The sentence for the user. */
        public Sentence sentence() {
            return Sentence.of(
                    more == 1
                            ? "With {0} set to \"{1}\" {2} more call would have been recognised."
                            : "With {0} set to \"{1}\" {2} more calls would have been recognised.",
                    setting,
                    value,
                    more);
        }
    }

    /**
     * Digits that several callers, or several numbers dialled, had before a number that is known without them.
     *
     * @param setting where to say so: outsideLine, incomingPrefix or outgoingPrefix
     */
    public record Habit(String setting, String prefix) {

        /** The sentence for the user. */
        public Sentence sentence() {
            return Sentence.of(
                    setting.equals("outgoingPrefix")
                            ? "Numbers are dialled with the outside line's {0} before them; set {1} to \"{0}\"."
                            : "Callers' numbers come with the outside line's {0} before them; set {1} to \"{0}\".",
                    prefix,
                    setting);
        }
    }

    public Recognition {
        suggestions = List.copyOf(suggestions);
        habits = List.copyOf(habits);
    }

    /** The share of calls recognised among those that came with a number, 0 to 1; 1 when none did. */
    public double share() {
        int numbered = calls - withheld;
        return numbered == 0 ? 1 : (double) recognised / numbered;
    }

    /** The sentence for the user. */
    public Sentence sentence() {
        return Sentence.of(
                "Of {0} calls {1} were recognised and {2} possibly ({3} % of those with a number); {4} had an unknown number,"
                        + " {5} an unknown extension, {6} none, {7} something unreadable.",
                calls, recognised, possible, Math.round(share() * 100), unknown, internal, withheld, unreadable);
    }
}
