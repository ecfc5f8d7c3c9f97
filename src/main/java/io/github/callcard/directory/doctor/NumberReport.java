package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.LeftOut;
import java.util.List;

/**
 * What the number doctor found.
 *
 * @param callerIds how many caller ids the directory has
 * @param leftOut the rows that are not in the directory at all
 * @param unusable caller ids whose number nobody can call from as it stands
 * @param shared numbers of several callers
 * @param twins caller ids that look like one person with two spellings
 * @param recognition what became of the calls that were looked at
 */
public record NumberReport(
        int callerIds,
        List<LeftOut> leftOut,
        List<Unusable> unusable,
        List<Shared> shared,
        List<Twins> twins,
        Recognition recognition) {

    /** Why no call can come from a number, or why a call from it names nobody for certain. */
    public enum Flaw {
        NO_CODE(
                "has no country code, so its owner is shown only as a possible caller",
                "Write it with + and its country code."),
        SEVERAL_WAYS(
                "can mean more than one number, so its owner is shown only as a possible caller",
                "Write it with + and its country code, once."),
        NO_COUNTRY("does not begin with any country's code", "Write it with its country code."),
        WRONG_LENGTH(
                "has too few or too many digits for its country",
                "Correct the digits, or the country code before them."),
        UNUSED_RANGE("lies in a range its country does not use", "Check the digits; two may have been swapped.");

        private final String words;
        private final String advice;

        Flaw(String words, String advice) {
            this.words = words;
            this.advice = advice;
        }

        /** The predicate of a sentence about the number. */
        public String words() {
            return words;
        }

        /** What to do, one sentence. */
        public String advice() {
            return advice;
        }
    }

    /** A caller id that no call will ever match, or none for certain. */
    public record Unusable(CallerId callerId, Flaw flaw) {

        /** The number as SuperOffice has it: without a plus where no country code can be told from it. */
        public String number() {
            return (flaw == Flaw.NO_CODE ? "" : "+") + callerId.e164();
        }
    }

    /** A number that leads to several callers. */
    public record Shared(long e164, List<CallerId> callers) {

        public Shared {
            callers = List.copyOf(callers);
        }
    }

    /** Two caller ids with different keys that look like one person. */
    public record Twins(CallerId one, CallerId other) {}

    public NumberReport {
        leftOut = List.copyOf(leftOut);
        unusable = List.copyOf(unusable);
        shared = List.copyOf(shared);
        twins = List.copyOf(twins);
    }
}
