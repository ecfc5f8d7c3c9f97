package io.github.callcard.ui;

import java.util.List;
import java.util.Locale;

/** The side on which a language begins its lines. */
final class TextSide {

    private TextSide() {}

    static boolean isRightToLeft(Locale language) {
        return List.of("ar", "fa", "he", "ur").contains(language.getLanguage());
    }
}
