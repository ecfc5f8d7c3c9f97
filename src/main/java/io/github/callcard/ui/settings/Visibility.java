package io.github.callcard.ui.settings;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/** Nodes that take no room while they are not there. */
public final class Visibility {

    private Visibility() {}

    public static void of(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    public static void bind(Node node, ObservableValue<Boolean> visible) {
        node.visibleProperty().bind(visible);
        node.managedProperty().bind(visible);
    }
}
