package io.github.callcard.settings;

import io.github.callcard.words.Sentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The place of cards.
 *
 * @param corner of the work area, where none was chosen for the screen
 * @param screen on which they come up
 * @param corners those that the user chose for single screens, by their places such as {@code 1920x1080+0+0}
 */
public record WhereSettings(Corner corner, WhichScreen screen, Map<String, Corner> corners) {

    /** A corner of the work area, without task bars and panels. */
    public enum Corner {
        BOTTOM_RIGHT,
        BOTTOM_LEFT,
        TOP_RIGHT,
        TOP_LEFT;

        /** The word in the settings. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<Corner> of(String word) {
            return List.of(values()).stream()
                    .filter(corner -> corner.word().equalsIgnoreCase(word))
                    .findFirst();
        }
    }

    /** The screen on which cards come up. */
    public enum WhichScreen {
        /** The one with the pointer. */
        POINTER,
        /** The one with the window that has the keyboard. */
        WINDOW
    }

    public WhereSettings {
        corners = Map.copyOf(corners);
    }

    /** Reads the section {@code where}. */
    static WhereSettings read(SettingsObject where) throws FaultException {
        Map<String, Corner> corners = new HashMap<>();
        for (String entry : where.texts("corners")) {
            String[] words = entry.strip().split("\\s+", -1);
            Optional<Corner> corner = words.length == 2 ? Corner.of(words[1]) : Optional.empty();
            if (corner.isEmpty()) {
                throw where.wrong(
                        "corners",
                        named -> Sentence.of(
                                "{0} has \"{1}\"; write a screen and a corner, such as 1920x1080+0+0 top_left.",
                                named, entry));
            }
            corners.put(words[0], corner.get());
        }
        return new WhereSettings(
                where.choice("corner", Corner.class), where.choice("screen", WhichScreen.class), corners);
    }
}
