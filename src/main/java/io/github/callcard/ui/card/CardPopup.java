package io.github.callcard.ui.card;

import io.github.callcard.os.ScreenReader;
import java.util.function.BooleanSupplier;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Popup;
import javafx.stage.PopupWindow;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * The popup below a card. It is shown once, far outside every screen, and only moved afterwards: moving in a window that is
 * painted already takes a moment, showing one takes several frames. JavaFX itself moves and sizes windows between the layout
 * of a frame and its painting; where its internals are open that is done at once.
 */
final class CardPopup {

    /** Beyond every screen; even at three-fold scale it fits X11's 16-bit coordinates. */
    static final double AWAY = -10_000;

    private final Stage owner;
    private final Popup popup = new Popup();
    private boolean closing;
    private boolean lost;
    private Runnable whenLost = () -> {};
    private Runnable whenAskedToClose = () -> {};
    private BooleanSupplier covered = () -> false;

    CardPopup(Stage owner, Region content) {
        this.owner = owner;
        popup.setAutoFix(false);
        popup.setAutoHide(false);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(AnchorLocation.WINDOW_TOP_LEFT);
        popup.getContent().add(clipped(content));
        popup.setOnCloseRequest(request -> {
            request.consume();
            whenAskedToClose.run();
        });
        popup.showingProperty().addListener((property, before, shows) -> {
            if (!shows && !closing) {
                lost = true;
                whenLost.run();
            }
        });
        popup.show(owner, AWAY, AWAY);
    }

    /** The popup follows its content's bounds: neither the shadow nor the sliding may change them. */
    private static Pane clipped(Region frame) {
        StackPane pane = new StackPane(frame);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(pane.widthProperty());
        clip.heightProperty().bind(pane.heightProperty());
        pane.setClip(clip);
        return pane;
    }

    Window window() {
        return popup;
    }

    Scene scene() {
        return popup.getScene();
    }

    /** Hears that something else than the program took the window away: it can show nothing any more. */
    void onLost(Runnable listener) {
        whenLost = listener;
    }

    boolean isLost() {
        return lost;
    }

    /** @param menuIsOpen whether something lies above the cards now */
    void stayBelow(BooleanSupplier menuIsOpen) {
        covered = menuIsOpen;
    }

    /** Hears that the system asks this window to close; it stays all the same. */
    void onCloseRequest(Runnable listener) {
        whenAskedToClose = listener;
    }

    /** Gives the window the size of its content before the next frame, so that this one is painted in it. */
    void fit() {
        scene().getRoot().applyCss();
        fitStyled();
    }

    /** The same for content to which the style sheets have been applied already: to do so takes as long as painting it. */
    void fitStyled() {
        layOut();
        GlassWindow.of(popup).ifPresent(this::placeNow);
    }

    /** JavaFX would take away in the next frame only what the window has too much, and size it in the one after that. */
    private void layOut() {
        scene().getRoot().autosize();
        scene().getRoot().layout();
    }

    /** True when what is painted in the window now has the size of its content. */
    boolean hasItsSize() {
        return Math.abs(scene().getHeight() - popup.getHeight()) < 1
                && Math.abs(scene().getWidth() - popup.getWidth()) < 1;
    }

    /**
     * Tells once that the window has the size of its content: now, or as soon as the system has given it that size.
     *
     * @return ends the waiting, where the system never does
     */
    Runnable whenItHasItsSize(Runnable sized) {
        if (hasItsSize()) {
            sized.run();
            return () -> {};
        }
        ChangeListener<Number> resized = new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Number> size, Number before, Number now) {
                if (hasItsSize()) {
                    endWaiting(this);
                    sized.run();
                }
            }
        };
        scene().widthProperty().addListener(resized);
        scene().heightProperty().addListener(resized);
        return () -> endWaiting(resized);
    }

    private void endWaiting(ChangeListener<Number> resized) {
        scene().widthProperty().removeListener(resized);
        scene().heightProperty().removeListener(resized);
    }

    /** Moves the window with its content laid out: until the next frame the buttons would lie where they were in a window of another height. */
    void moveTo(double x, double y) {
        layOut();
        popup.setX(x);
        popup.setY(y);
        GlassWindow.of(popup).ifPresent(this::placeNow);
    }

    private void placeNow(GlassWindow window) {
        window.place(popup.getX(), popup.getY(), popup.getWidth(), popup.getHeight());
    }

    /** Above every window there is; where JavaFX's internals are closed, showing anew does the same for a window away. */
    void raise() {
        GlassWindow.of(popup).ifPresentOrElse(GlassWindow::raise, () -> {
            if (popup.getX() == AWAY) {
                closing = true;
                popup.hide();
                popup.show(owner, AWAY, AWAY);
                closing = false;
            }
        });
    }

    /**
     * Above the windows that came to the front since, where that can be had without a flicker. A tooltip of the card lies
     * above it, and would be lost below; so would an open menu.
     */
    void stayOnTop() {
        boolean explains = Window.getWindows().stream()
                .anyMatch(window -> window instanceof PopupWindow other && popup.equals(other.getOwnerWindow()));
        if (!explains && !covered.getAsBoolean()) {
            GlassWindow.of(popup).ifPresent(GlassWindow::raise);
        }
    }

    /** Has a screen reader say what came up, where one listens: a popup has no focus that it would follow. */
    void announce(ScreenReader reader, @Nullable String text) {
        if (text != null) {
            GlassWindow.of(popup).ifPresent(window -> window.announce(reader, text));
        }
    }

    /** Leaves the window out of what others see of a shared screen, or not. */
    void hideFromSharing(boolean hides) {
        GlassWindow.of(popup).ifPresent(window -> window.hideFromSharing(hides));
    }

    void close() {
        closing = true;
        popup.hide();
    }
}
