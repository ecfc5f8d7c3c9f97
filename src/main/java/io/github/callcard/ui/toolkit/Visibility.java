package io.github.callcard.ui.toolkit;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Labeled;

/** Nodes that take no room while they are not there. */
public final class Visibility {

    private Visibility() {}

    public static void of(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    /** A text that is not there while it is empty. */
    public static void text(Labeled label, String text) {
        label.setText(text);
        of(label, !text.isEmpty());
    }

    public static void bind(Node node, ObservableValue<Boolean> visible) {
        node.visibleProperty().bind(visible);
        node.managedProperty().bind(visible);
    }
}
