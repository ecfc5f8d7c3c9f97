package io.github.callcard.ui.card;

/**
 * A line above a card's actions: what became of an action.
 *
 * @param text one sentence, empty for none
 * @param problem whether it went wrong
 */
public record CardNote(String text, boolean problem) {

    public static final CardNote NONE = new CardNote("", false);
}
