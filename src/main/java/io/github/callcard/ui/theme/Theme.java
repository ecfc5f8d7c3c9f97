package io.github.callcard.ui.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import io.github.callcard.os.Legibility;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.WindowFit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.text.Font;
import javafx.stage.Screen;
import javafx.stage.Stage;

/**
 * AtlantaFX in our colours, light or dark. Style sheets go on the root node of each window: a popup takes its scene's
 * style sheets from its owner every time it is shown. Belongs to the JavaFX thread.
 */
public final class Theme implements AutoCloseable {

    /** The part of the screen that a window may need. */
    private static final double MOST_OF_SCREEN = 0.9;

    /** Each window's root node with the style sheets it brought along. */
    private final Map<Parent, List<String>> roots = new WeakHashMap<>();

    private final Legibility legibility;

    /** Style sheets at the wanted size of text, by the address of each. */
    private final Map<String, String> larger = new HashMap<>();

    private final String typeface = BundledInter.load()
            .orElseGet(() -> Typeface.among(Font.getFamilies()))
            .stylesheet();
    private final InvalidationListener system = change -> paint();
    private SchemeChoice choice;
    private Look look;

    /** With text of the usual size. */
    public Theme(SchemeChoice choice) {
        this(choice, Legibility.USUAL);
    }

    /** @param legibility what the system asks for at the start; JavaFX tells when it wants more contrast later */
    public Theme(SchemeChoice choice, Legibility legibility) {
        this.choice = choice;
        this.legibility = legibility;
        this.look = wanted();
        Platform.getPreferences().addListener(system);
        Platform.getPreferences().colorSchemeProperty().addListener(system);
        useAtlantaFx();
    }

    /** Dresses a window's root node, now and after every change of the scheme. */
    public void dress(Parent root) {
        if (!root.getStyleClass().contains("callcard")) {
            root.getStyleClass().addFirst("callcard");
        }
        roots.computeIfAbsent(root, fresh -> List.copyOf(fresh.getStylesheets()));
        paint(root);
    }

    /** A length beside text, in pixels of the layout, at the size of text that the user wants. */
    public double scaled(double length) {
        return length * legibility.textSize();
    }

    /**
     * Sets how small a window may be made, and keeps it whole on its screen.
     *
     * @param width with text of the usual size; larger text needs more, as far as the screen has it
     */
    public void leastSize(Stage stage, double width, double height) {
        Rectangle2D area = Screen.getPrimary().getVisualBounds();
        stage.setMinWidth(Math.max(width, Math.min(scaled(width), area.getWidth() * MOST_OF_SCREEN)));
        stage.setMinHeight(Math.max(height, Math.min(scaled(height), area.getHeight() * MOST_OF_SCREEN)));
        WindowFit.keep(stage);
    }

    public void choose(SchemeChoice newChoice) {
        choice = newChoice;
        paint();
    }

    public boolean isDark() {
        return look.isDark();
    }

    /** Stops following the desktop. On any thread. */
    @Override
    public void close() {
        FxThread.run(() -> {
            Platform.getPreferences().removeListener(system);
            Platform.getPreferences().colorSchemeProperty().removeListener(system);
        });
    }

    private void paint() {
        Look wanted = wanted();
        if (wanted != look) {
            look = wanted;
            useAtlantaFx();
            roots.keySet().forEach(this::paint);
        }
    }

    private void useAtlantaFx() {
        Application.setUserAgentStylesheet(
                isDark() ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
    }

    private void paint(Parent root) {
        Stream<String> own = roots.getOrDefault(root, List.of()).stream();
        Stream<String> ours = Stream.of(sheet("callcard.css"));
        root.getStylesheets()
                .setAll(Stream.of(
                                Stream.of(sheet(look.sheet())),
                                Stream.concat(ours, own).map(this::atTextSize),
                                Stream.of(typeface))
                        .flatMap(sheets -> sheets)
                        .toList());
    }

    private String atTextSize(String sheet) {
        return legibility.textSize() == 1 ? sheet : larger.computeIfAbsent(sheet, this::enlarge);
    }

    private String enlarge(String sheet) {
        Rectangle2D area = Screen.getPrimary().getVisualBounds();
        return new ScaledSheet(
                        legibility.textSize(), area.getWidth() * MOST_OF_SCREEN, area.getHeight() * MOST_OF_SCREEN)
                .of(sheet);
    }

    private Look wanted() {
        Platform.Preferences system = Platform.getPreferences();
        ColorScheme scheme = switch (choice) {
            case LIGHT -> ColorScheme.LIGHT;
            case DARK -> ColorScheme.DARK;
            case SYSTEM -> system.getColorScheme();
        };
        return Look.of(scheme, legibility.moreContrast() || Look.wantsContrast(system));
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(Theme.class.getResource(name), name).toExternalForm();
    }
}
