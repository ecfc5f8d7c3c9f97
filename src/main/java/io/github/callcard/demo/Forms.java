package io.github.callcard.demo;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The formats that OAuth is spoken in: forms one way, small objects the other. */
final class Forms {

    private Forms() {}

    static Map<String, String> read(@Nullable String form) {
        Map<String, String> values = new HashMap<>();
        for (String pair : String.valueOf(form).split("&", -1)) {
            String[] parts = pair.split("=", 2);
            values.put(URLDecoder.decode(parts[0], UTF_8), parts.length < 2 ? "" : URLDecoder.decode(parts[1], UTF_8));
        }
        return values;
    }

    static byte[] object(Map<String, ?> values) {
        return JsonMapper.shared().writeValueAsBytes(values);
    }

    /** An error as RFC 6749, 5.2 has it. */
    static byte[] error(String code) {
        return object(Map.of("error", code));
    }
}
