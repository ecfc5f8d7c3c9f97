package io.github.callcard.app.instance;

import io.github.callcard.words.Sentence;
import java.util.Optional;

/**
 * The running program's reply to a request.
 *
 * @param text what was asked for, empty for nothing; where the reply is a sentence, that in English
 * @param said the sentence: why it was refused, or what was done; empty where there is none, and from a program of an earlier
 *     version, which sends the text alone
 */
public record Reply(boolean taken, String text, Optional<Sentence> said) {

    public static Reply ok() {
        return told("");
    }

    /** Taken, with what was asked for. */
    public static Reply told(String text) {
        return new Reply(true, text, Optional.empty());
    }

    /** Taken, with what was done. */
    public static Reply said(Sentence what) {
        return of(true, what);
    }

    public static Reply refused(Sentence why) {
        return of(false, why);
    }

    private static Reply of(boolean taken, Sentence sentence) {
        return new Reply(taken, sentence.toString(), Optional.of(sentence));
    }

    /** The text as a sentence. */
    public Sentence sentence() {
        return said.orElseGet(() -> Sentence.verbatim(text));
    }
}
