package io.github.callcard.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.callcard.ui.toolkit.FxThread;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.scene.Parent;
import javafx.scene.text.Font;

/**
 * AtlantaFX in our colours, light or dark. Style sheets go on the root node of each window: a popup takes its scene's
 * style sheets from its owner every time it is shown. Belongs to the JavaFX thread.
 */
public final class Theme implements AutoCloseable {

    private final Set<Parent> roots = Collections.newSetFromMap(new WeakHashMap<>());
    private final String typeface = BundledInter.load()
            .orElseGet(() -> Typeface.among(Font.getFamilies()))
            .stylesheet();
    private final InvalidationListener system = change -> paint();
    private SchemeChoice choice;
    private ColorScheme scheme;

    public Theme(SchemeChoice choice) {
        this.choice = choice;
        this.scheme = wanted();
        Platform.getPreferences().colorSchemeProperty().addListener(system);
        useAtlantaFx();
    }

    /** Dresses a window's root node, now and after every change of the scheme. */
    public void dress(Parent root) {
        if (!root.getStyleClass().contains("callcard")) {
            root.getStyleClass().addFirst("callcard");
        }
        roots.add(root);
        dress(root, scheme);
    }

    public void choose(SchemeChoice newChoice) {
        choice = newChoice;
        paint();
    }

    public boolean isDark() {
        return scheme == ColorScheme.DARK;
    }

    /** Stops following the desktop. On any thread. */
    @Override
    public void close() {
        FxThread.run(() -> Platform.getPreferences().colorSchemeProperty().removeListener(system));
    }

    private void paint() {
        ColorScheme wanted = wanted();
        if (wanted != scheme) {
            scheme = wanted;
            useAtlantaFx();
            roots.forEach(root -> dress(root, scheme));
        }
    }

    private void useAtlantaFx() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private void dress(Parent root, ColorScheme wanted) {
        List<String> own = root.getStylesheets().stream()
                .filter(sheet -> !sheet.startsWith("data:") && !sheet.contains("/ui/theme/"))
                .toList();
        List<String> ours =
                List.of(sheet(wanted == ColorScheme.DARK ? "dark.css" : "light.css"), sheet("callcard.css"));
        root.getStylesheets()
                .setAll(Stream.of(ours, own, List.of(typeface))
                        .flatMap(List::stream)
                        .toList());
    }

    private ColorScheme wanted() {
        return switch (choice) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case SYSTEM -> Platform.getPreferences().getColorScheme();
        };
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
