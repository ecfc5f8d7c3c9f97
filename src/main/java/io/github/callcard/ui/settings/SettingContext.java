package io.github.callcard.ui.settings;

import io.github.callcard.settings.SettingsAccess;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.words.Words;
import java.util.Locale;

/**
 * What the rows of settings work with.
 *
 * @param words of this package
 * @param user how the user names countries
 */
public record SettingContext(SettingsAccess settings, Words words, Locale user, FxTimer timer) {}
