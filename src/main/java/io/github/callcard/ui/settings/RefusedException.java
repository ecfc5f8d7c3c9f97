package io.github.callcard.ui.settings;

/** What a window asked for was not done. The message is one sentence for the user: what is wrong and what to do. */
public final class RefusedException extends Exception {

    private static final long serialVersionUID = 1;

    public RefusedException(String sentence) {
        super(sentence);
    }

    public RefusedException(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    public String sentence() {
        return String.valueOf(getMessage());
    }
}
