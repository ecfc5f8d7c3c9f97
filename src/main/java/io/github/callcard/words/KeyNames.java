package io.github.callcard.words;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Keys that are pressed together, by the names that Windows gives them in the reader's language.
 *
 * @param written their English names, joined by plus signs, such as {@code Ctrl+Shift+K}
 */
public record KeyNames(String written) implements Formatted {

    private static final String PLUS = "+";

    @Override
    public String in(Locale formats) {
        String language = formats.getLanguage();
        return Arrays.stream(written.split("\\+", -1))
                .map(name -> name(name, language))
                .collect(Collectors.joining(PLUS));
    }

    private static String name(String english, String language) {
        return switch (english) {
            case "Ctrl" -> language.equals("de") ? "Strg" : english;
            case "Shift" ->
                switch (language) {
                    case "de" -> "Umschalt";
                    case "nb", "sv", "da" -> "Skift";
                    default -> english;
                };
            default -> english;
        };
    }
}
