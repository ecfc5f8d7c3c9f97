package io.github.callcard.ui.caller;

import java.util.Locale;
import javafx.scene.Node;

/** The meaning of a colour of the card; the theme gives each its colour, and a word always says it too. */
public enum Tone {
    RINGING,
    UNCERTAIN,
    NEUTRAL,
    TALKING,
    MISSED;

    /** The style class of the theme. */
    public String styleClass() {
        return "tone-" + name().toLowerCase(Locale.ROOT);
    }

    /** Gives a node the colour of this tone, and of no other. */
    public void dress(Node node) {
        for (Tone each : values()) {
            if (each != this) {
                node.getStyleClass().remove(each.styleClass());
            }
        }
        if (!node.getStyleClass().contains(styleClass())) {
            node.getStyleClass().add(styleClass());
        }
    }
}
