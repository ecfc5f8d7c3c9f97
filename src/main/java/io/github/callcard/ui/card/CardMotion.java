package io.github.callcard.ui.card;

import javafx.animation.Animation;
import javafx.animation.FadeTransition;
import javafx.animation.Interpolator;
import javafx.animation.TranslateTransition;
import javafx.scene.Node;
import javafx.util.Duration;
import org.jspecify.annotations.Nullable;

/** The motion of a card that comes or goes, one at a time. Belongs to the JavaFX thread. */
final class CardMotion {

    private static final Duration SLIDE = Duration.millis(120);
    private static final Duration FADE = Duration.millis(200);
    private static final double SLIDE_WAY = 16;

    private final Node frame;
    private @Nullable Animation running;

    CardMotion(Node frame) {
        this.frame = frame;
    }

    /** Puts the card where its slide begins; where it ends for one that comes in without moving. */
    void prepare(boolean still) {
        frame.setTranslateX(still ? 0 : SLIDE_WAY);
    }

    void slideIn() {
        TranslateTransition slide = new TranslateTransition(SLIDE, frame);
        slide.setFromX(SLIDE_WAY);
        slide.setToX(0);
        slide.setInterpolator(Interpolator.EASE_OUT);
        play(slide, () -> {});
    }

    /** Lets the card fade; {@code done} is not called when it is stopped before. */
    void fadeOut(Runnable done) {
        FadeTransition fade = new FadeTransition(FADE, frame);
        fade.setToValue(0);
        play(fade, done);
    }

    private void play(Animation animation, Runnable done) {
        running = animation;
        animation.setOnFinished(end -> {
            running = null;
            done.run();
        });
        animation.play();
    }

    void stop() {
        if (running != null) {
            running.stop();
            running = null;
            frame.setTranslateX(0);
        }
    }
}
