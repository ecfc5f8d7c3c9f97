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
final class InvisibleOwner {

    private final Stage stage;
    private boolean closing;

    private InvisibleOwner(Stage stage) {
        this.stage = stage;
    }

    /**
     * Makes the owner.
     *
     * @param quit told when the system asks it to close, as installers do before they replace a program: the user cannot
     *     see it, so that the wish is for the whole program. The window stays until the program goes
     * @param lost told when it is gone all the same, and with it whatever it owned
     */
    static InvisibleOwner show(Runnable quit, Runnable lost) {
        InvisibleOwner owner = new InvisibleOwner(make());
        owner.stage.setOnCloseRequest(request -> {
            request.consume();
            quit.run();
        });
        owner.stage.setOnHidden(gone -> {
            if (!owner.closing) {
                lost.run();
            }
        });
        return owner;
    }

    Stage stage() {
        return stage;
    }

    boolean isThere() {
        return stage.isShowing();
    }

    void close() {
        closing = true;
        stage.hide();
    }

    private static Stage make() {
        boolean managed = System.getProperty("os.name", "").startsWith("Linux");
        Stage owner = new Stage(managed ? StageStyle.TRANSPARENT : StageStyle.UTILITY);
        owner.setTitle("Callcard");
        owner.setOpacity(0);
        owner.setX(managed ? 0 : CardPopup.AWAY);
        owner.setY(managed ? 0 : CardPopup.AWAY);
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
