package io.github.callcard.directory.doctor;

import java.util.List;
import java.util.Locale;

/**
 * What became of the calls of a trace or a journal.
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

        public String sentence() {
            return "With " + setting + " set to \"" + value + "\" " + more + " more " + (more == 1 ? "call" : "calls")
                    + " would have been recognised.";
        }
    }

    /**
     * Digits that several callers, or several numbers dialled, had before a number that is known without them.
     *
     * @param setting where to say so: outsideLine, incomingPrefix or outgoingPrefix
     */
    public record Habit(String setting, String prefix) {

        public String sentence() {
            String numbers = setting.equals("outgoingPrefix") ? "Numbers are dialled" : "Callers' numbers come";
            return numbers + " with the outside line's " + prefix + " before them; set " + setting + " to \"" + prefix
                    + "\".";
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

    /** One sentence. */
    public String sentence() {
        return String.format(
                Locale.ROOT,
                "Of %d calls %d were recognised and %d possibly (%.0f %% of those with a number); %d had an unknown number, %d an unknown"
                        + " extension, %d none, %d something unreadable.",
                calls,
                recognised,
                possible,
                share() * 100,
                unknown,
                internal,
                withheld,
                unreadable);
    }
}
