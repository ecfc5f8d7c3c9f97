package io.github.callcard.ui.settings;

import io.github.callcard.words.Sentence;

/**
 * The outcome of one step on the way to SuperOffice.
 *
 * @param sentence for the user: what is the case and, where it did not pass, what to do
 */
public record CheckStep(boolean passed, Sentence sentence) {}
