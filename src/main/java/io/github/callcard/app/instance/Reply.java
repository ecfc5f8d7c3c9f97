package io.github.callcard.app.instance;

import io.github.callcard.words.Sentence;

/**
 * The running program's reply to a request.
 *
 * @param text the sentence that says why it was refused, finished since it goes to another process; empty when it was taken
 */
public record Reply(boolean taken, String text) {

    public static Reply ok() {
        return new Reply(true, "");
    }

    public static Reply refused(Sentence why) {
        return new Reply(false, why.toString());
    }
}
