package io.github.callcard.settings;

/**
 * The settings for the start of Callcard.
 *
 * @param atSignIn whether the system starts it when the user signs in
 */
public record StartSettings(boolean atSignIn) {}
