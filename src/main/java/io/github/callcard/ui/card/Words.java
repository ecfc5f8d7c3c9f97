package io.github.callcard.ui.card;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The card's own words, in the user's language where there is a translation, else in English. */
public final class Words {

    private final ResourceBundle bundle;
    private final Locale language;

    public Words(Locale wanted) {
        bundle = ResourceBundle.getBundle(
                "io.github.callcard.ui.card.words",
                wanted,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        language = bundle.getLocale().equals(Locale.ROOT) ? Locale.ENGLISH : bundle.getLocale();
    }

    /** The language the words are really in: names of countries have to be in the same. */
    public Locale language() {
        return language;
    }

    String say(String key, Object... parts) {
        String pattern = bundle.getString(key);
        return parts.length == 0 ? pattern : new MessageFormat(pattern, language).format(parts);
    }
}
