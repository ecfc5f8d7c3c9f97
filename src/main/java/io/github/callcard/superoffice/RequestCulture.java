package io.github.callcard.superoffice;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * In which language and time zone the server answers; each is optional and then the server's own.
 *
 * @param acceptLanguage of the usual header, such as {@code nb-NO,en;q=0.5}
 * @param language SuperOffice's own choice of the language, two letters; comes before {@code acceptLanguage}
 * @param culture how numbers and dates are written, such as {@code nb-NO}
 * @param timeZone the zone of dates in the answer
 */
public record RequestCulture(
        @Nullable String acceptLanguage,
        @Nullable String language,
        @Nullable String culture,
        @Nullable String timeZone) {

    /** Everything as the server has it. */
    public static final RequestCulture OF_THE_SERVER = new RequestCulture(null, null, null, null);

    /** @throws IllegalArgumentException when a part is there and not {@linkplain #isUsable usable} */
    public RequestCulture {
        check("language", acceptLanguage);
        check("language", language);
        check("culture", culture);
        check("time zone", timeZone);
    }

    /**
     * True when a server can be asked for it: printable ASCII of at most a hundred characters, beginning with no blank.
     */
    public static boolean isUsable(String value) {
        return value.matches("[\\x21-\\x7E][\\x20-\\x7E]{0,99}");
    }

    private static void check(String what, @Nullable String value) {
        if (value != null && !isUsable(value)) {
            throw new IllegalArgumentException("a header cannot hold the " + what);
        }
    }

    /** The language of the texts that are stored and answered; empty for the server's own choice. */
    public Optional<Locale> texts() {
        String wanted = language != null ? language : acceptLanguage;
        return Optional.ofNullable(wanted)
                .map(tags -> tags.split("[,;]", 2)[0].strip())
                .map(Locale::forLanguageTag)
                .filter(locale -> !locale.getLanguage().isEmpty());
    }

    Map<String, String> headers() {
        Map<String, String> headers = new LinkedHashMap<>();
        put(headers, "Accept-Language", acceptLanguage);
        put(headers, "SO-Language", language);
        put(headers, "SO-Culture", culture);
        put(headers, "SO-TimeZone", timeZone);
        return headers;
    }

    private static void put(Map<String, String> headers, String name, @Nullable String value) {
        if (value != null) {
            headers.put(name, value);
        }
    }
}
