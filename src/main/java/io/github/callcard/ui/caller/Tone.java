package io.github.callcard.ui.caller;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;

/** The meaning of a colour of the card; the theme gives each its colour, and a word always says it too. */
public enum Tone {
    RINGING,
    UNCERTAIN,
    NEUTRAL,
    TALKING,
    MISSED;

    private static final String PREFIX = "tone-";

    /** The style class of the theme. */
    public String styleClass() {
        return PREFIX + name().toLowerCase(Locale.ROOT);
    }

    /** Gives a node the colour of this tone, and of no other. */
    public void dress(Node node) {
        List<String> classes = node.getStyleClass();
        for (int i = 0; i < classes.size(); i++) {
            String present = classes.get(i);
            if (present.equals(styleClass())) {
                return;
            }
            if (present.startsWith(PREFIX)) {
                // One change, since JavaFX looks up the styles of all that is in the node after each.
                classes.set(i, styleClass());
                return;
            }
        }
        classes.add(styleClass());
    }
}
