package io.github.callcard.settings;

import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.Optional;

/** Reads the section {@code card}. */
final class CardReader {

    private static final int MOST_SECONDS = 86_400;

    private CardReader() {}

    static CardSettings read(Optional<SettingsObject> card) throws SentenceException {
        CardSettings usual = CardSettings.USUAL;
        if (card.isEmpty()) {
            return usual;
        }
        SettingsObject chosen = card.get();
        return new CardSettings(
                chosen.choice("theme", CardSettings.Theme.class, usual.theme()),
                seconds(chosen, "secondsAfterCall", usual.afterCall()),
                seconds(chosen, "secondsAfterMissed", usual.afterMissed()),
                chosen.flag("reducedMotion", usual.reducedMotion()),
                chosen.flag("tray", usual.tray()));
    }

    private static Duration seconds(SettingsObject card, String key, Duration usual) throws SentenceException {
        return Duration.ofSeconds(card.number(key, 0, MOST_SECONDS, (int) usual.toSeconds()));
    }
}
