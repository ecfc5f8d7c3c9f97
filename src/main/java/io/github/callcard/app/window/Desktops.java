package io.github.callcard.app.window;

import io.github.callcard.app.settings.CardSettings;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.theme.SchemeChoice;
import java.util.Locale;

/** From the settings file's view of the windows to the windows' own. */
public final class Desktops {

    private Desktops() {}

    public static DesktopSettings of(CardSettings card, Locale user) {
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
