package io.github.callcard.ui.theme;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * The face the windows are set in: the first good one this computer has. JavaFX knows only regular and bold of a family,
 * so that a semibold has to be found as a family of its own; where there is none, bold stands in for it.
 *
 * @param regular the family, empty for the desktop's own
 * @param semibold the family of the semibold cut, empty where it has none
 */
record Typeface(Optional<String> regular, Optional<String> semibold) {

    private static final List<String> WANTED = List.of(
            "Inter", "Segoe UI Variable Text", "Segoe UI", ".AppleSystemUIFont", "Noto Sans", "Cantarell", "Open Sans");
    private static final List<String> SEMIBOLD = List.of(" SemiBold", " Semibold");

    /** @param families the families that are installed */
    static Typeface among(Collection<String> families) {
        Optional<String> regular = WANTED.stream().filter(families::contains).findFirst();
        Optional<String> semibold = regular.flatMap(family ->
                SEMIBOLD.stream().map(family::concat).filter(families::contains).findFirst());
        return new Typeface(regular, semibold);
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
