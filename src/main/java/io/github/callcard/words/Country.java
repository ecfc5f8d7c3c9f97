package io.github.callcard.words;

import java.util.Locale;

/**
 * A country, by its name in the reader's language.
 *
 * @param code ISO 3166 with two letters, in capitals
 */
public record Country(String code) implements Formatted {

    @Override
    public String in(Locale formats) {
        return Locale.of("", code).getDisplayCountry(formats);
    }
}
