package io.github.callcard.settings;

import java.time.Duration;

/** Reads the section {@code card}. */
final class CardReader {

    private CardReader() {}

    static CardSettings read(SettingsObject card) throws FaultException {
        return new CardSettings(
                card.choice("theme", CardSettings.Theme.class),
                Duration.ofSeconds(card.number("secondsAfterCall")),
                Duration.ofSeconds(card.number("secondsAfterMissed")),
                card.flag("reducedMotion"),
                card.flag("tray"));
    }
}
