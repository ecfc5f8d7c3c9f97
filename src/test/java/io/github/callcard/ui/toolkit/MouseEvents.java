package io.github.callcard.ui.toolkit;

import javafx.event.EventType;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** Events of a mouse and its first button, as the system tells them. */
public final class MouseEvents {

    private MouseEvents() {}

    /** An event at a place of the screen that is also the place in the node. */
    public static MouseEvent of(EventType<MouseEvent> type, double x, double y) {
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        boolean still = type != MouseEvent.MOUSE_DRAGGED;
        return new MouseEvent(
                type,
                x,
                y,
                x,
                y,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                still,
                null);
    }
}
