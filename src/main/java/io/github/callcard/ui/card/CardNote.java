package io.github.callcard.ui.card;

/**
 * A line above a card's actions: what became of an action, or a reminder.
 *
 * @param text one sentence, empty for none
 * @param problem whether it went wrong
 * @param toRead whether the card stays until somebody has read it; what went wrong always does
 */
public record CardNote(String text, boolean problem, boolean toRead) {

    public static final CardNote NONE = new CardNote("", false);

    public CardNote(String text, boolean problem) {
        this(text, problem, problem);
    }

    /** A note that waits for somebody to read it, though nothing went wrong. */
    public static CardNote toRead(String text) {
        return new CardNote(text, false, true);
    }
}
