package io.github.callcard.ui.theme;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** WCAG 2.2: text needs 4.5 to 1 against what it stands on (1.4.3), a sign 3 to 1 (1.4.11). */
class ContrastTest {

    private static final Pattern TOKEN = Pattern.compile("(-cc-[a-z-]+):\\s*#([0-9a-f]{6});");

    @ParameterizedTest
    @CsvSource({
        "text, window",
        "text, pane",
        "text, chip",
        "text, selection",
        "text-second, window",
        "text-second, pane",
        "text-second, chip",
        "accent, window",
        "accent, chip",
        "accent, selection",
        "on-accent, accent",
        "on-accent, ringing-text",
        "ringing-text, window",
        "ringing-text, chip",
        "uncertain, window",
        "uncertain, chip",
        "missed, window",
        "missed, chip",
    })
    void everyTextStandsOutFromItsGround(String text, String ground) throws IOException {
        for (String scheme : new String[] {"light", "dark"}) {
            Map<String, Integer> tokens = tokens(scheme);
            assertThat(contrast(token(tokens, text), token(tokens, ground)))
                    .as("%s on %s, %s", text, ground, scheme)
                    .isGreaterThanOrEqualTo(4.5);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"outline", "ringing", "uncertain", "missed", "accent", "text-second"})
    void everyStatesEdgeStandsOutFromTheCard(String edge) throws IOException {
        for (String scheme : new String[] {"light", "dark"}) {
            Map<String, Integer> tokens = tokens(scheme);
            assertThat(contrast(token(tokens, edge), token(tokens, "window")))
                    .as("%s, %s", edge, scheme)
                    .isGreaterThanOrEqualTo(3);
        }
    }

    /** WCAG 2.2: 7 to 1 for text (1.4.6); a hairline parts what is to be read, so that it is seen as well. */
    @ParameterizedTest
    @CsvSource({
        "text, window, 7",
        "text, chip, 7",
        "text, selection, 7",
        "text-second, window, 7",
        "text-second, pane, 7",
        "text-second, chip, 7",
        "text-second, selection, 7",
        "accent, window, 7",
        "accent, chip, 7",
        "accent, selection, 7",
        "on-accent, accent, 7",
        "on-accent, ringing-text, 7",
        "ringing-text, window, 7",
        "ringing-text, chip, 7",
        "uncertain, window, 7",
        "uncertain, chip, 7",
        "missed, window, 7",
        "missed, chip, 7",
        "ringing, window, 7",
        "outline, window, 7",
        "hairline, window, 4.5",
    })
    void whoWantsMoreContrastHasIt(String one, String other, double ratio) throws IOException {
        for (String scheme : new String[] {"light-contrast", "dark-contrast"}) {
            Map<String, Integer> tokens = tokens(scheme);
            assertThat(contrast(token(tokens, one), token(tokens, other)))
                    .as("%s on %s, %s", one, other, scheme)
                    .isGreaterThanOrEqualTo(ratio);
        }
    }

    @Test
    void allSchemesNameTheSameColours() throws IOException {
        for (String scheme : new String[] {"dark", "light-contrast", "dark-contrast"}) {
            assertThat(tokens(scheme).keySet())
                    .as(scheme)
                    .isEqualTo(tokens("light").keySet());
        }
    }

    private static int token(Map<String, Integer> tokens, String name) {
        return Objects.requireNonNull(tokens.get("-cc-" + name), name);
    }

    private static Map<String, Integer> tokens(String scheme) throws IOException {
        try (InputStream css = Objects.requireNonNull(Theme.class.getResourceAsStream(scheme + ".css"))) {
            return TOKEN.matcher(new String(css.readAllBytes(), StandardCharsets.UTF_8))
                    .results()
                    .collect(Collectors.toMap(m -> m.group(1), m -> Integer.parseInt(m.group(2), 16)));
        }
    }

    private static double contrast(int one, int other) {
        double lighter = Math.max(luminance(one), luminance(other));
        double darker = Math.min(luminance(one), luminance(other));
        return (lighter + 0.05) / (darker + 0.05);
    }

    private static double luminance(int rgb) {
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
    }

    private static double linear(int component) {
        double c = (component & 0xFF) / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
