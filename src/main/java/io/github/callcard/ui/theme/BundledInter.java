package io.github.callcard.ui.theme;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import javafx.scene.text.Font;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Inter in its regular and semibold cut, as the library {@code flatlaf-fonts-inter} carries it (SIL Open Font License 1.1), so
 * that every computer shows the same letters. Its digits are made equally wide, which keeps a running time still.
 */
final class BundledInter {

    private static final Logger LOG = LoggerFactory.getLogger(BundledInter.class);
    private static final String FOLDER = "/com/formdev/flatlaf/fonts/inter/";

    private BundledInter() {}

    /** Loads it into JavaFX; empty where it is not there or JavaFX cannot read it. On any thread. */
    static Optional<Typeface> load() {
        return family("Inter-Regular.otf")
                .flatMap(regular -> family("Inter-SemiBold.otf")
                        .map(semibold -> new Typeface(Optional.of(regular), Optional.of(semibold))));
    }

    private static Optional<String> family(String file) {
        try (InputStream font = BundledInter.class.getResourceAsStream(FOLDER + file)) {
            if (font == null) {
                LOG.warn("The typeface {} is missing; another one takes its place", file);
                return Optional.empty();
            }
            byte[] tabular = TabularDigits.of(font.readAllBytes());
            return Optional.ofNullable(Font.loadFont(new ByteArrayInputStream(tabular), 14))
                    .map(Font::getFamily);
        } catch (IOException e) {
            LOG.warn("The typeface {} cannot be read; another one takes its place", file, e);
            return Optional.empty();
        }
    }
}
