package io.github.callcard.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The face the windows are set in: the bundled Inter, else the first good one this computer has. JavaFX knows only regular
 * and bold of a family, so that a semibold has to be found as a family of its own; where there is none, bold stands in.
 *
 * @param regular the family, empty for the desktop's own
 * @param semibold the family of the semibold cut, empty where it has none
 */
record Typeface(Optional<String> regular, Optional<String> semibold) {

    private static final List<String> WANTED = List.of(
            "Inter", "Segoe UI Variable Text", "Segoe UI", ".AppleSystemUIFont", "Noto Sans", "Cantarell", "Open Sans");

    /** The weight 600 by the names it goes by, without blanks and capitals. */
    private static final Set<String> SEMIBOLD = Set.of("semibold", "demibold", "demi");

    /** @param families the families that are installed */
    static Typeface among(Collection<String> families) {
        Optional<String> regular = WANTED.stream().filter(families::contains).findFirst();
        Optional<String> semibold = regular.flatMap(family -> families.stream()
                .filter(other -> other.startsWith(family) && SEMIBOLD.contains(cut(other.substring(family.length()))))
                .findFirst());
        return new Typeface(regular, semibold);
    }

    private static String cut(String suffix) {
        return suffix.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
    }

    /** A style sheet's address that carries the style sheet itself. */
    String stylesheet() {
        String css = regular.map(family -> ".callcard { -fx-font-family: '" + family + "'; }\n")
                        .orElse("")
                + semibold.map(family -> ".callcard .strong { -fx-font-family: '" + family + "'; }\n")
                        .orElse(".callcard .strong { -fx-font-weight: bold; }\n");
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }
}
