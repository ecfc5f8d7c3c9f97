package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes and paints cards before anybody calls: one at once for whoever calls during the start, then the other kinds and
 * more windows, one at a time, so that a ring waits for one of them at most; and others in place of windows that were lost.
 * Belongs to the JavaFX thread.
 */
final class CardPreparation {

    private static final Logger LOG = LoggerFactory.getLogger(CardPreparation.class);

    /** The start comes first. */
    private static final Duration WHEN_ALL_RUNS = Duration.ofSeconds(1);

    private static final Duration BREATH = Duration.ofMillis(50);

    private final CardWindows windows;
    private final BiConsumer<CardView, Call> fill;
    private final FxTimer timer;
    private final Call likeliest;
    private final Deque<Call> toCome;
    private FxTimer.Alarm next;

    CardPreparation(CardWindows windows, BiConsumer<CardView, Call> fill, Instant now, FxTimer timer) {
        this.windows = windows;
        this.fill = fill;
        this.timer = timer;
        List<Call> kinds = WarmUpCalls.all(now);
        likeliest = kinds.getFirst();
        toCome = new ArrayDeque<>(kinds);
        rehearse(toCome.pop());
        next = timer.after(WHEN_ALL_RUNS, this::goOn);
        windows.onFewer(this::goOnLater);
    }

    private void goOnLater() {
        next.cancel();
        next = timer.after(WHEN_ALL_RUNS, this::goOn);
    }

    private void goOn() {
        boolean more = true;
        if (toCome.isEmpty()) {
            more = windows.prepareAnother(view -> fill.accept(view, likeliest));
        } else {
            rehearse(toCome.pop());
        }
        if (more) {
            next = timer.after(BREATH, this::goOn);
        } else {
            LOG.debug("All windows for cards are made and painted");
        }
    }

    private void rehearse(Call call) {
        windows.rehearse(view -> fill.accept(view, call));
    }

    void cancel() {
        next.cancel();
    }
}
