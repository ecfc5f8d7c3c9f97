package io.github.callcard.ui.lines;

import java.util.Optional;

/**
 * The commands of the window. Called on the JavaFX thread; must return at once.
 *
 * @param ring rings a test call; empty where there is none
 * @param settings opens the settings of the lines; empty where there are none
 */
public record LinesCommands(Optional<Runnable> ring, Optional<Runnable> settings) {}
