package io.github.callcard.app.doctor;

import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;

/**
 * The result of a check.
 *
 * @param check its name, such as "server"; in English it is a word for programs, too
 * @param sentence for the user: what is the case and, where something is wrong, what to do
 */
public record Finding(Sentence check, Level level, Sentence sentence) {

    public enum Level {
        OK,
        /** Callcard works, but not as well as it could. */
        ATTENTION,
        FAILED
    }

    static Finding ok(Sentence check, Sentence sentence) {
        return new Finding(check, Level.OK, sentence);
    }

    static Finding attention(Sentence check, Sentence sentence) {
        return new Finding(check, Level.ATTENTION, sentence);
    }

    static Finding failed(Sentence check, Sentence sentence) {
        return new Finding(check, Level.FAILED, sentence);
    }

    /** A value that cannot be used, which itself is not repeated. */
    static Finding refused(Sentence check, SentenceException problem) {
        return failed(check, Mask.withoutValues(problem.sentence()));
    }
}
