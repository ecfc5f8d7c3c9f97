package io.github.callcard.ui.card;

import javafx.collections.ListChangeListener;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javafx.stage.Window;

/**
 * The invisible window that owns the cards. Every platform keeps the focus from a popup; its owner must be kept from it
 * before it is mapped, which is the moment between the making of its native window and its showing, when it joins the
 * list of windows. Where JavaFX's internals are closed it takes the focus once, when the program starts.
 *
 * <p>On Windows and macOS it is a utility window far outside every screen, which task bars and window switchers leave
 * out. Window managers of X11 would bring a decorated window back onto the screen, to swallow clicks there unseen; on
 * Linux it is a bare window of one pixel, which asks to be left out of task bars.
 */
final class QuietOwner {

    private QuietOwner() {}

    static Stage show() {
        boolean managed = System.getProperty("os.name", "").startsWith("Linux");
        Stage owner = new Stage(managed ? StageStyle.TRANSPARENT : StageStyle.UTILITY);
        owner.setTitle("Callcard");
        owner.setOpacity(0);
        owner.setX(managed ? 0 : CardWindow.AWAY);
        owner.setY(managed ? 0 : CardWindow.AWAY);
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
        if (managed) {
            GlassWindow.of(owner).ifPresent(GlassWindow::leaveOutOfTaskBars);
        }
        return owner;
    }
}
