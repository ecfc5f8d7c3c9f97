package io.github.callcard.ui.toolkit;

import io.github.callcard.os.Legibility;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.words.Language;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * A language and a scheme in which pictures are taken. English has both schemes; German and Dutch, whose words are the longest,
 * the light one at both scales; the others only show that nothing is cut off. English is also looked at as who reads with
 * difficulty has it.
 */
public enum Look {
    LIGHT(Language.ENGLISH, SchemeChoice.LIGHT, 2),
    DARK(Language.ENGLISH, SchemeChoice.DARK, 2),
    GERMAN(Language.GERMAN, SchemeChoice.LIGHT, 2),
    DUTCH(Language.DUTCH, SchemeChoice.LIGHT, 2),
    NORWEGIAN(Language.NORWEGIAN, SchemeChoice.LIGHT, 1),
    SWEDISH(Language.SWEDISH, SchemeChoice.LIGHT, 1),
    DANISH(Language.DANISH, SchemeChoice.LIGHT, 1),
    LARGE_TEXT(SchemeChoice.LIGHT, "large-text", 1.5, false),
    LIGHT_CONTRAST(SchemeChoice.LIGHT, "contrast", 1, true),
    DARK_CONTRAST(SchemeChoice.DARK, "contrast", 1, true);

    private final Language language;
    private final SchemeChoice scheme;
    private final int largest;
    private final String addition;
    private final double textSize;
    private final boolean moreContrast;

    Look(Language language, SchemeChoice scheme, int largest) {
        this.language = language;
        this.scheme = scheme;
        this.largest = largest;
        this.addition = "";
        this.textSize = 1;
        this.moreContrast = false;
    }

    Look(SchemeChoice scheme, String addition, double textSize, boolean moreContrast) {
        this.language = Language.ENGLISH;
        this.scheme = scheme;
        this.largest = 1;
        this.addition = "-" + addition;
        this.textSize = textSize;
        this.moreContrast = moreContrast;
    }

    public Language language() {
        return language;
    }

    /** The locale of the words. */
    public Locale locale() {
        return language.locale();
    }

    /** The locale of dates and numbers. */
    public Locale formats() {
        return language.formats(Locale.UK);
    }

    public SchemeChoice scheme() {
        return scheme;
    }

    /** The theme of a window with this look; on the JavaFX thread. */
    public Theme theme() {
        return new Theme(scheme, new Legibility(textSize, moreContrast));
    }

    /** A length beside text, at the size of text of this look. */
    public double scaled(double length) {
        return length * textSize;
    }

    /** True where nothing asks for larger text or more contrast. */
    boolean isUsual() {
        return textSize == 1 && !moreContrast;
    }

    /** How many pixels of a picture a pixel of the window has. */
    List<Integer> scales() {
        return IntStream.rangeClosed(1, largest).boxed().toList();
    }

    /** The end of a picture's name, such as {@code light}, or {@code de-light} in German. */
    String suffix() {
        String name = scheme.name().toLowerCase(Locale.ROOT) + addition;
        return language == Language.ENGLISH ? name : language.tag() + "-" + name;
    }
}
