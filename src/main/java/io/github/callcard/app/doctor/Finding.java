package io.github.callcard.app.doctor;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/**
 * The result of a check.
 *
 * @param check its name, such as {@code server}
 * @param sentence for the user: what is the case and, where something is wrong, what to do
 */
public record Finding(String check, Level level, Sentence sentence) {

    public enum Level {
        OK,
        /** Callcard works, but not as well as it could. */
        ATTENTION,
        FAILED
    }

    static Finding ok(String check, Sentence sentence) {
        return new Finding(check, Level.OK, sentence);
    }

    static Finding attention(String check, Sentence sentence) {
        return new Finding(check, Level.ATTENTION, sentence);
    }

    static Finding failed(String check, Sentence sentence) {
        return new Finding(check, Level.FAILED, sentence);
    }

    /** A value that cannot be used, which itself is not repeated. */
    static Finding refused(String check, SentenceException problem) {
        return failed(
                check, Sentence.verbatim(Mask.withoutValues(problem.sentence().toString())));
    }
}
