package io.github.callcard.ui.tray;

import io.github.callcard.ui.toolkit.FxTimer;
import java.time.Duration;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Looks for both kinds of tray that Linux desktops have, for as long as one is wanted: items by D-Bus first, and embedded windows
 * by AWT only where nobody shows items. There is never an icon in both. Belongs to the JavaFX thread.
 */
final class LinuxTraySearch implements TraySource.Search {

    /**
     * The time that items are waited for.
     *
     * @param bus until a bus that does not answer is no longer waited for
     * @param panel until a panel that has gone is: one that is built anew is back sooner, and AWT, once loaded, stays in memory
     */
    record Patience(Duration bus, Duration panel) {

        static final Patience USUAL = new Patience(Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    private final TraySource embedded;
    private final FxTimer timer;
    private final Patience patience;
    private final TrayListener listener;
    private final TraySource.Search items;
    private FxTimer.Alarm grace;
    private boolean shown;

    /** True for a while after the panel went that showed our item. */
    private boolean panelAwaited;

    private boolean over;

    /** The search for a tray of the other kind; null while there is none. */
    private TraySource.@Nullable Search other;

    private LinuxTraySearch(
            TraySource items, TraySource embedded, FxTimer timer, Patience patience, TrayListener listener) {
        this.embedded = embedded;
        this.timer = timer;
        this.patience = patience;
        this.listener = listener;
        grace = timer.after(patience.bus(), this::lookForTheOther);
        this.items = items.search(new Items());
    }

    /** @param items to be asked first */
    static LinuxTraySearch start(
            TraySource items, TraySource embedded, FxTimer timer, Patience patience, TrayListener listener) {
        return new LinuxTraySearch(items, embedded, timer, patience, listener);
    }

    @Override
    public void close() {
        over = true;
        grace.cancel();
        items.close();
        endOther();
    }

    private void endOther() {
        if (other != null) {
            other.close();
            other = null;
        }
    }

    private void lookForTheOther() {
        grace.cancel();
        panelAwaited = false;
        if (!over && !shown && other == null) {
            Other hearing = new Other();
            TraySource.Search search = embedded.search(hearing);
            other = search;
            hearing.search = search;
        }
    }

    /** The comings and goings of what shows items. */
    private final class Items implements TrayListener {

        @Override
        public void found(Tray tray) {
            onFx(() -> {
                grace.cancel();
                endOther();
                panelAwaited = false;
                shown = true;
                listener.found(tray);
            });
        }

        @Override
        public void missing() {
            onFx(() -> {
                if (shown) {
                    shown = false;
                    listener.missing();
                    grace.cancel();
                    panelAwaited = true;
                    grace = timer.after(patience.panel(), LinuxTraySearch.this::lookForTheOther);
                } else if (!panelAwaited) {
                    lookForTheOther();
                }
            });
        }

        private void onFx(Runnable news) {
            Platform.runLater(() -> {
                if (!over) {
                    news.run();
                }
            });
        }
    }

    /** The comings and goings of the other kind, of which none counts after its search was given up. */
    private final class Other implements TrayListener {

        private TraySource.@Nullable Search search;

        @Override
        public void found(Tray tray) {
            onFx(() -> listener.found(tray));
        }

        @Override
        public void missing() {
            onFx(listener::missing);
        }

        private void onFx(Runnable news) {
            Platform.runLater(() -> {
                if (other != null && other.equals(search)) {
                    news.run();
                }
            });
        }
    }
}
