package io.github.callcard.ui;

import io.github.callcard.ui.card.CardSettings;
import io.github.callcard.ui.theme.SchemeChoice;
import java.util.Locale;

/**
 * The look and behaviour of the windows.
 *
 * @param user the user's language and how he writes times
 * @param tray whether to go to the tray where there is one
 */
public record DesktopSettings(SchemeChoice scheme, CardSettings cards, Locale user, boolean tray) {

    public static DesktopSettings usual() {
        return new DesktopSettings(SchemeChoice.SYSTEM, CardSettings.usual(), Locale.getDefault(), true);
    }
}
