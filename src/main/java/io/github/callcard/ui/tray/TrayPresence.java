package io.github.callcard.ui.tray;

import io.github.callcard.ui.toolkit.FxTimer;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Our icon in the desktop's tray, as long as the user wants it there and the desktop has a tray; where not, the status window is the
 * way in. Belongs to the JavaFX thread.
 */
final class TrayPresence implements AutoCloseable {

    private final TraySource trays;
    private final TrayTimeouts timeouts;
    private final FxTimer timer;
    private final Consumer<WayIn> ways;
    private Place place = Place.NOWHERE;
    private TraySource.Search search = () -> {};

    /** The listener that hears of the tray that is looked for now; null while none is. */
    private @Nullable Found hearing;

    private @Nullable Tray tray;
    private FxTimer.Alarm giveUp = FxTimer.Alarm.none();

    /** The place where the user wants the way in. */
    private enum Place {
        NOWHERE,
        TRAY,
        WINDOW
    }

    /** @param ways told the way in whenever it becomes another one */
    TrayPresence(TraySource trays, TrayTimeouts timeouts, FxTimer timer, Consumer<WayIn> ways) {
        this.trays = trays;
        this.timeouts = timeouts;
        this.timer = timer;
        this.ways = ways;
    }

    /** Our icon, while there is one. */
    Optional<Tray> tray() {
        return Optional.ofNullable(tray);
    }

    /** Goes to the tray or leaves it; nothing happens where that is so already. Returns at once. */
    void want(boolean wanted) {
        Place next = wanted ? Place.TRAY : Place.WINDOW;
        if (next == place) {
            return;
        }
        place = next;
        if (wanted) {
            seek();
        } else {
            leave();
            ways.accept(WayIn.WINDOW);
        }
    }

    /** Puts an icon of another language in place of ours; nothing happens where the user wants none. */
    void renew() {
        if (place == Place.TRAY) {
            leave();
            seek();
        }
    }

    private void seek() {
        hearing = new Found();
        search = trays.search(hearing);
        giveUp = timer.after(timeouts.withAnswer(), () -> stepIn(WayIn.WINDOW_FOR_THE_TIME_BEING));
    }

    @Override
    public void close() {
        place = Place.NOWHERE;
        leave();
    }

    private void leave() {
        giveUp.cancel();
        hearing = null;
        search.close();
        search = () -> {};
        tray = null;
    }

    private void stepIn(WayIn way) {
        if (tray == null && place == Place.TRAY) {
            ways.accept(way);
        }
    }

    /** The tray's comings and goings, which come on its own thread; none counts after the search was given up. */
    private final class Found implements TrayListener {

        private boolean said;

        @Override
        public void found(Tray found) {
            onFx(() -> {
                giveUp.cancel();
                said = false;
                tray = found;
                ways.accept(WayIn.TRAY);
            });
        }

        /** A panel that is built anew is gone for a moment: the window waits for a while. */
        @Override
        public void missing() {
            onFx(() -> {
                tray = null;
                if (!said) {
                    said = true;
                    giveUp.cancel();
                    giveUp = timer.after(timeouts.withPanel(), () -> stepIn(WayIn.WINDOW_FOR_WANT_OF_A_TRAY));
                }
            });
        }

        private void onFx(Runnable news) {
            Platform.runLater(() -> {
                if (hearing == this) {
                    news.run();
                }
            });
        }
    }
}
