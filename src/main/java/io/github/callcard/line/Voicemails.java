package io.github.callcard.line;

import java.util.OptionalInt;

/**
 * The voicemails of a line's mailbox, as the switchboard tells them.
 *
 * @param areWaiting true where some have not been heard
 * @param unheard how many; empty where they are not counted
 */
public record Voicemails(boolean areWaiting, OptionalInt unheard) {}
