package io.github.callcard.app.doctor;

import io.github.callcard.words.SentenceException;

/**
 * What a check found.
 *
 * @param check its name, such as {@code server}
 * @param sentence for the user: what is the case and, where something is wrong, what to do
 */
public record Finding(String check, Level level, String sentence) {

    public enum Level {
        OK,
        /** Callcard works, but not as well as it could. */
        ATTENTION,
        FAILED
    }

    static Finding ok(String check, String sentence) {
        return new Finding(check, Level.OK, sentence);
    }

    static Finding attention(String check, String sentence) {
        return new Finding(check, Level.ATTENTION, sentence);
    }

    static Finding failed(String check, String sentence) {
        return new Finding(check, Level.FAILED, sentence);
    }

    /** A value that cannot be used, which itself is not repeated. */
    static Finding refused(String check, SentenceException problem) {
        return failed(check, Mask.withoutValues(String.valueOf(problem.getMessage())));
    }
}
