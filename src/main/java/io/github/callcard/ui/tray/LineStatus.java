package io.github.callcard.ui.tray;

import io.github.callcard.line.LineHealth;

/**
 * A line as the status window lists it.
 *
 * @param name what the user calls it
 */
public record LineStatus(String name, LineHealth health) {}
