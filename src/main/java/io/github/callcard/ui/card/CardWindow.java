package io.github.callcard.ui.card;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Rectangle;
import javafx.stage.Popup;
import javafx.stage.PopupWindow.AnchorLocation;
import javafx.stage.Stage;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A popup that holds one card. It is shown once, far outside every screen, and only moved afterwards: moving in a window
 * that is painted already takes a frame, showing one takes several.
 */
final class CardWindow {

    /** Beyond every screen; 32 bits of sign are enough even at three-fold scale in X11's 16-bit coordinates. */
    static final double AWAY = -10_000;

    private static final Duration SLIDE = Duration.millis(120);
    private static final Duration FADE = Duration.millis(200);
    private static final double SLIDE_WAY = 16;

    private final Stage owner;
    private final CardView view;
    private final Popup popup = new Popup();
    private @Nullable Animation motion;

    CardWindow(Stage owner, CardView view) {
        this.owner = owner;
        this.view = view;
        popup.setAutoFix(false);
        popup.setAutoHide(false);
        popup.setHideOnEscape(false);
        popup.setAnchorLocation(AnchorLocation.WINDOW_TOP_LEFT);
        popup.getContent().add(clipped(view.frame()));
        popup.show(owner, AWAY, AWAY);
    }

    CardView view() {
        return view;
    }

    Scene scene() {
        return popup.getScene();
    }

    /** The height of the card itself, without its shadow, with what it shows now. */
    double cardHeight() {
        view.frame().applyCss();
        return view.frame().prefHeight(-1)
                - view.frame().getInsets().getTop()
                - view.frame().getInsets().getBottom();
    }

    /** Brings the window in at its place: {@code right} and {@code bottom} are where the card's edges come to lie. */
    void moveIn(double right, double bottom, boolean still) {
        stopMotion();
        view.frame().setOpacity(1);
        moveTo(right, bottom);
        raise();
        if (!still) {
            TranslateTransition slide = new TranslateTransition(SLIDE, view.frame());
            slide.setFromX(SLIDE_WAY);
            slide.setToX(0);
            slide.setInterpolator(Interpolator.EASE_OUT);
            play(slide, () -> {});
        }
    }

    /** Comes in where nobody sees it. */
    void rehearse() {
        moveIn(AWAY, AWAY, false);
    }

    void moveTo(double right, double bottom) {
        var insets = view.frame().getInsets();
        popup.setX(right - view.frame().prefWidth(-1) + insets.getRight());
        popup.setY(bottom - cardHeight() - insets.getTop());
    }

    /** Takes the window away; {@code gone} is called when it can be used for another card. */
    void moveOut(boolean still, Runnable gone) {
        stopMotion();
        Runnable away = () -> {
            popup.setX(AWAY);
            popup.setY(AWAY);
            view.frame().setOpacity(1);
            gone.run();
        };
        if (still) {
            away.run();
            return;
        }
        FadeTransition fade = new FadeTransition(FADE, view.frame());
        fade.setToValue(0);
        play(fade, away);
    }

    /** Above every window there is; where JavaFX's internals are closed, showing anew does the same. */
    private void raise() {
        GlassWindow.of(popup).ifPresentOrElse(GlassWindow::raise, () -> {
            double x = popup.getX();
            double y = popup.getY();
            popup.hide();
            popup.show(owner, x, y);
        });
    }

    /** Above the windows that came to the front since, where that can be had without a flicker. */
    void stayOnTop() {
        GlassWindow.of(popup).ifPresent(GlassWindow::raise);
    }

    boolean isUnderPointer() {
        return view.card().isHover();
    }

    void close() {
        stopMotion();
        popup.hide();
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

    private void play(Animation animation, Runnable done) {
        motion = animation;
        animation.setOnFinished(end -> {
            motion = null;
            done.run();
        });
        animation.play();
    }

    private void stopMotion() {
        if (motion != null) {
            motion.stop();
            motion = null;
            view.frame().setTranslateX(0);
        }
    }
}
