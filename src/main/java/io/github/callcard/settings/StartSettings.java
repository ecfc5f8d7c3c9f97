package io.github.callcard.settings;

/**
 * When Callcard starts.
 *
 * @param atSignIn whether the system starts it when the user signs in
 */
public record StartSettings(boolean atSignIn) {}
