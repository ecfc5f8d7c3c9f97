package io.github.callcard.ui.settings;

import io.github.callcard.ui.toolkit.Words;

/** Shows which values the administrator decides. */
record Locks(SettingsAccess settings, Words words) {

    void field(Field field, String key) {
        if (settings.isLocked(key)) {
            field.lock(words.say("locked"));
        }
    }
}
