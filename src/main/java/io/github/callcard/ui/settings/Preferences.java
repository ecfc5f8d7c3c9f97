package io.github.callcard.ui.settings;

import io.github.callcard.journal.Journal;
import io.github.callcard.settings.SettingsAccess;

/** All that the windows for settings ask of the program. */
public record Preferences(
        SettingsAccess settings,
        ServerAccess server,
        LineAccess lines,
        Journal journal,
        CorrectionAccess corrections,
        SettingRemarks remarks) {}
