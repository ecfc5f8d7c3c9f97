package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.words.Words;
import java.util.Locale;

/**
 * The things that the rows of settings work with.
 *
 * @param words of this package
 * @param user how the user names countries
 * @param remarks on settings that are valid and do not work here
 */
public record SettingContext(SettingsAccess settings, Words words, Locale user, FxTimer timer, SettingRemarks remarks) {

    /** Settings of which there is nothing to remark. */
    public SettingContext(SettingsAccess settings, Words words, Locale user, FxTimer timer) {
        this(settings, words, user, timer, SettingRemarks.NONE);
    }
}
