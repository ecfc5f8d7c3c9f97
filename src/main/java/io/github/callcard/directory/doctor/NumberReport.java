package io.github.callcard.directory.doctor;

import io.github.callcard.directory.CallerId;
import io.github.callcard.directory.LeftOut;
import io.github.callcard.words.Sentence;
import java.util.List;

/**
 * The findings of the number doctor.
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

    /** The reason why no call can come from a number, or why a call from it names nobody for certain. */
    public enum Flaw {
        NO_CODE,
        SEVERAL_WAYS,
        NO_COUNTRY,
        WRONG_LENGTH,
        UNUSED_RANGE;

        /**
         * The statement that a number has this flaw, without a full stop.
         *
         * @param number the number, or a sentence that names it
         */
        public Sentence of(Object number) {
            return switch (this) {
                case NO_CODE ->
                    Sentence.of("{0} has no country code, so its owner is shown only as a possible caller", number);
                case SEVERAL_WAYS ->
                    Sentence.of(
                            "{0} can mean more than one number, so its owner is shown only as a possible caller",
                            number);
                case NO_COUNTRY -> Sentence.of("{0} does not begin with any country's code", number);
                case WRONG_LENGTH -> Sentence.of("{0} has too few or too many digits for its country", number);
                case UNUSED_RANGE -> Sentence.of("{0} lies in a range its country does not use", number);
            };
        }

        /** The sentence that says what to do. */
        public Sentence advice() {
            return Sentence.of(
                    switch (this) {
                        case NO_CODE -> "Write it with + and its country code.";
                        case SEVERAL_WAYS -> "Write it with + and its country code, once.";
                        case NO_COUNTRY -> "Write it with its country code.";
                        case WRONG_LENGTH -> "Correct the digits, or the country code before them.";
                        case UNUSED_RANGE -> "Check the digits; two may have been swapped.";
                    });
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
