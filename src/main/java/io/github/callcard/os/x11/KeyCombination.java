package io.github.callcard.os.x11;

/**
 * A key with the modifiers that are held with it.
 *
 * @param symbol what the key makes without modifiers, as {@code keysymdef.h} numbers it
 */
public record KeyCombination(int symbol, boolean control, boolean alt, boolean shift, boolean meta) {}
