package io.github.callcard.app.card;

import io.github.callcard.ui.toolkit.FxThread;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.stage.Window;

/** The nodes of all cards on the screen, found by CSS selectors. Any thread. */
final class CardNodes {

    private CardNodes() {}

    /** Those of every window that is in sight: a card that waits is far outside. */
    static List<Node> nodes(String selector) {
        return FxThread.get(() -> Window.getWindows().stream()
                .filter(window -> window.isShowing() && window.getX() > -5000)
                .flatMap(window -> window.getScene().getRoot().lookupAll(selector).stream())
                .toList());
    }

    static List<String> texts(String selector) {
        return nodes(selector).stream().map(node -> ((Label) node).getText()).toList();
    }

    /** The first line above the actions that says something. */
    static String note() {
        return texts("#note").stream()
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    static Button button(String label) {
        return nodes(".button").stream()
                .map(Button.class::cast)
                .filter(button -> button.getText().equals(label))
                .findFirst()
                .orElseThrow();
    }

    /** Presses a button at once, as a hand can only when the card has been there for a moment. */
    static void press(String label) {
        FxThread.get(() -> {
            button(label).fire();
            return true;
        });
    }

    static Bounds place(Node node) {
        return FxThread.get(() -> node.localToScreen(node.getLayoutBounds()));
    }

    static List<Bounds> places(String selector) {
        return nodes(selector).stream().map(CardNodes::place).toList();
    }

    static boolean isSeen(Node node) {
        Parent parent = node.getParent();
        return node.isVisible() && (parent == null || isSeen(parent));
    }

    /** The lines that are awaited yet. */
    static long skeletons() {
        return nodes(".skeleton").stream()
                .filter(node -> FxThread.get(() -> isSeen(node)))
                .count();
    }
}
