package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.Visibility;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.util.Duration;

/**
 * Texts of one line, with an ellipsis where they are too long, and whole in their tooltips and for screen readers.
 *
 * @param rightToLeft whether the user's language runs from right to left
 */
record EllipsisText(boolean rightToLeft) {

    private static final Duration DELAY = Duration.millis(400);
    private static final double WIDEST = 380;

    /** Shows a text; an empty one takes no room. */
    void show(Label label, String text) {
        Visibility.text(label, text);
        label.setAccessibleText(text);
        TextDirection.follow(label, text, rightToLeft);
        tooltip(label).setText(text);
    }

    /** A number runs from left to right, whatever the language. */
    void showNumber(Label label, String spoken) {
        TextDirection.follow(label, "", rightToLeft);
        label.setAccessibleText(spoken);
    }

    private static Tooltip tooltip(Label label) {
        Tooltip present = label.getTooltip();
        if (present != null) {
            return present;
        }
        Tooltip tooltip = new Tooltip();
        // A long name takes its time to be read; but the timer of a tooltip whose card goes runs on, and JavaFX's clock
        // with it.
        tooltip.setShowDuration(Duration.minutes(1));
        tooltip.setWrapText(true);
        tooltip.setMaxWidth(WIDEST);
        tooltip.setShowDelay(DELAY);
        label.setTooltip(tooltip);
        return tooltip;
    }
}
