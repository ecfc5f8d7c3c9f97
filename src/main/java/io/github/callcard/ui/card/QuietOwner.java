package io.github.callcard.ui.card;

import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/**
 * The invisible window of one pixel that owns the cards. Every platform keeps the focus from a popup; its owner must be
 * kept from it before it is mapped, which is the moment between the making of its native window and its showing, when
 * it joins the list of windows. Where JavaFX's internals are closed it takes the focus once, when the program starts.
 */
final class QuietOwner {

    private QuietOwner() {}

    static Stage show() {
        Stage owner = new Stage(StageStyle.TRANSPARENT);
        owner.setTitle("Callcard");
        owner.setX(0);
        owner.setY(0);
        owner.setScene(new Scene(new Group(), 1, 1, null));
        ListChangeListener<Window> beforeMapping = change -> {
            while (change.next()) {
                if (change.getAddedSubList().contains(owner)) {
                    GlassWindow.of(owner).ifPresent(GlassWindow::refuseFocus);
                }
            }
        };
        Window.getWindows().addListener(beforeMapping);
        owner.show();
        Window.getWindows().removeListener(beforeMapping);
        return owner;
    }
}
