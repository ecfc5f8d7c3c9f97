package io.github.callcard.ui.settings;

/** All that the windows for settings ask of the program. */
public record Preferences(SettingsAccess settings, ServerAccess server, LineAccess lines) {}
