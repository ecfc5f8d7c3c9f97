package io.github.callcard.app.window;

import io.github.callcard.settings.CardSettings;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.theme.SchemeChoice;
import java.util.Locale;

/** Reads how the windows look and behave out of the settings of the section {@code card}. */
public final class DesktopSettingsReader {

    private DesktopSettingsReader() {}

    public static DesktopSettings read(CardSettings card, Locale user) {
        SchemeChoice scheme = switch (card.theme()) {
            case SYSTEM -> SchemeChoice.SYSTEM;
            case LIGHT -> SchemeChoice.LIGHT;
            case DARK -> SchemeChoice.DARK;
        };
        return new DesktopSettings(
                scheme,
                new io.github.callcard.ui.card.CardSettings(card.afterCall(), card.afterMissed(), card.reducedMotion()),
                user,
                card.tray());
    }
}
