package io.github.callcard.ui.search;

/**
 * A command of the program that the box lists beside people.
 *
 * @param name of its words, such as {@code settings}
 * @param run called on the JavaFX thread when the box is closed; returns at once
 */
public record SearchCommand(String name, Runnable run) {}
