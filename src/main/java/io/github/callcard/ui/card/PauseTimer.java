package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The present pause of cards, which ends by itself when its time is over. Belongs to the JavaFX thread. */
final class PauseTimer {

    private final InstantSource clock;
    private final FxTimer timer;
    private Pause pause = Pause.NONE;
    private FxTimer.Alarm end = FxTimer.Alarm.none();
    private Consumer<Pause> listener = change -> {};

    PauseTimer(InstantSource clock, FxTimer timer) {
        this.clock = clock;
        this.timer = timer;
    }

    Pause now() {
        return pause;
    }

    void onChange(Consumer<Pause> newListener) {
        listener = newListener;
    }

    /** @param length null until it is ended */
    void begin(@Nullable Duration length, Runnable over) {
        end.cancel();
        if (length == null) {
            change(Pause.forever());
        } else {
            end = timer.after(length, over);
            change(Pause.of(length, clock.instant()));
        }
    }

    void end() {
        end.cancel();
        change(Pause.NONE);
    }

    void silence() {
        end.cancel();
    }

    private void change(Pause newPause) {
        pause = newPause;
        listener.accept(newPause);
    }
}
