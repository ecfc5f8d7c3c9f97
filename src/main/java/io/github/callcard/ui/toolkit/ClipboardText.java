package io.github.callcard.ui.toolkit;

import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;

/** A text that the user takes along, in place of what was on the clipboard. On the JavaFX thread. */
public final class ClipboardText {

    private ClipboardText() {}

    public static void put(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        Clipboard.getSystemClipboard().setContent(content);
    }
}
