package io.github.callcard.superoffice.signin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names and values as {@code application/x-www-form-urlencoded}, for queries and forms. */
final class FormText {

    private final StringBuilder text = new StringBuilder();

    FormText with(String name, String value) {
        if (!text.isEmpty()) {
            text.append('&');
        }
        text.append(name).append('=').append(URLEncoder.encode(value, UTF_8));
        return this;
    }

    @Override
    public String toString() {
        return text.toString();
    }

    /** Reads a query; of a name that comes twice nothing is left, since nobody can say which one holds. */
    static Map<String, String> read(@Nullable String query) {
        Map<String, String> values = new HashMap<>();
        if (query == null) {
            return values;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals));
            String value = equals < 0 ? "" : decoded(pair.substring(equals + 1));
            values.merge(name, value, (first, second) -> "");
        }
        return values;
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, UTF_8);
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }
}
