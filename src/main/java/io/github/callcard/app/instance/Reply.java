package io.github.callcard.app.instance;

import io.github.callcard.words.Sentence;

/**
 * The running program's reply to a request.
 *
 * @param text where it was refused the sentence that says why, finished since it goes to another process; where it was taken what was
 *     asked for, empty for nothing
 */
public record Reply(boolean taken, String text) {

    public static Reply ok() {
        return new Reply(true, "");
    }

    /** Taken, with what was asked for. */
    public static Reply told(String text) {
        return new Reply(true, text);
    }

    public static Reply refused(Sentence why) {
        return new Reply(false, why.toString());
    }
}
