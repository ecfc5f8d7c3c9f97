package io.github.callcard.ui.card;

import java.text.Bidi;
import javafx.geometry.NodeOrientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;

/** Lays each text out by its own direction, wherever the card's leading side is. */
final class TextDirection {

    private TextDirection() {}

    /** The text flows by its first strong letter and stays at the card's leading side. */
    static void follow(Label label, String text, boolean cardRightToLeft) {
        boolean rightToLeft = isRightToLeft(text);
        label.setNodeOrientation(rightToLeft ? NodeOrientation.RIGHT_TO_LEFT : NodeOrientation.LEFT_TO_RIGHT);
        label.setAlignment(rightToLeft == cardRightToLeft ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
    }

    static boolean isRightToLeft(String text) {
        return !new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).baseIsLeftToRight();
    }
}
