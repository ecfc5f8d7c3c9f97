package io.github.callcard.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * A style sheet with larger text and all that gives text its room: sizes, gaps, icons, so that nothing is cut. Lines,
 * edges and shadows stay as they are. JavaFX has no unit for that: its {@code em} is the size of a node's own text.
 *
 * @param factor by which text is larger
 * @param widest the most that a width may grow to, so that windows stay on the screen
 * @param highest the same for heights
 */
record ScaledSheet(double factor, double widest, double highest) {

    private static final Pattern LENGTHS = Pattern.compile(
            "(-fx-(?:font-size|(?:fixed-)?cell-size|tick-label-font-size|icon-size|padding|spacing|[hv]gap|graphic-text-gap"
                    + "|background-radius|border-radius|(?:min|max|pref)-(?:width|height)):)([^;}]*)");
    /** Where our style sheets lie in a jar, whose own path may hold the same, as in Maven's repository. */
    private static final String PACKAGE = "/io/github/callcard/";

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])-?\\d+(?:\\.\\d+)?(?=px|[\\s,;]|$)");

    /** @param sheet the address of one of the program's own; the answer is an address that carries the sheet itself */
    String of(String sheet) {
        String resource = sheet.substring(sheet.lastIndexOf(PACKAGE));
        try (InputStream css = Objects.requireNonNull(ScaledSheet.class.getResourceAsStream(resource), sheet)) {
            String larger = larger(new String(css.readAllBytes(), StandardCharsets.UTF_8));
            return "data:text/css;base64,"
                    + Base64.getEncoder().encodeToString(larger.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(sheet, e);
        }
    }

    String larger(String css) {
        return LENGTHS.matcher(css).replaceAll(found -> found.group(1) + lengths(found));
    }

    private String lengths(MatchResult declaration) {
        double most = declaration.group(1).endsWith("width:")
                ? widest
                : declaration.group(1).endsWith("height:") ? highest : Double.MAX_VALUE;
        return NUMBER.matcher(declaration.group(2)).replaceAll(number -> {
            double usual = Double.parseDouble(number.group());
            double length = Math.max(usual, Math.min(usual * factor, most));
            return String.format(Locale.ROOT, "%.2f", length);
        });
    }
}
