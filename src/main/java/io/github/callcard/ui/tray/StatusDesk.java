package io.github.callcard.ui.tray;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.Pause;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tray and the status window up to date with how everything stands. Belongs to the JavaFX thread, on which it
 * is made.
 */
public final class StatusDesk implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusDesk.class);

    private static final Duration PATIENCE_WITH_THE_TRAY = Duration.ofSeconds(5);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final StatusWords words;
    private final TrayFinder finder;
    private final StatusWindow window;
    private final InstantSource clock;
    private final FxTimer timer;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, "");
    private List<LineStatus> lines = List.of();
    private Pause pause = Pause.NONE;
    private Place place = Place.NOWHERE;
    private @Nullable Tray tray;
    private String update = "";
    private FxTimer.Alarm refresh = FxTimer.Alarm.none();

    /** Where the user wants the way in. */
    private enum Place {
        NOWHERE,
        TRAY,
        WINDOW
    }

    /** Looks for a tray. */
    @FunctionalInterface
    interface TrayFinder {
        CompletableFuture<Optional<Tray>> find(StatusWords words);
    }

    /**
     * A status of nothing yet.
     *
     * @param language of the words
     * @param user how the user writes the time of day
     */
    public StatusDesk(
            Theme theme, Locale language, Locale user, StatusCommands commands, InstantSource clock, FxTimer timer) {
        this(
                theme,
                new StatusWords(new Words(StatusDesk.class, language), user, ZoneId.systemDefault()),
                commands,
                clock,
                timer,
                found -> AwtTray.find(found, commands, PATIENCE_WITH_THE_TRAY));
    }

    StatusDesk(
            Theme theme,
            StatusWords words,
            StatusCommands commands,
            InstantSource clock,
            FxTimer timer,
            TrayFinder finder) {
        this.words = words;
        this.finder = finder;
        this.window = new StatusWindow(theme, words, commands);
        this.clock = clock;
        this.timer = timer;
        refresh();
    }

    /**
     * Goes to the tray, or makes the status window the way in, as it also is where there is no tray. Nothing happens where
     * that is so already. Returns at once.
     */
    public void useTray(boolean wanted) {
        Place next = wanted ? Place.TRAY : Place.WINDOW;
        if (next == place) {
            return;
        }
        place = next;
        if (wanted) {
            var unused = finder.find(words).thenAccept(found -> Platform.runLater(() -> arrive(found)));
        } else {
            leaveTray();
            settle(Optional.empty());
        }
    }

    /** Brings the window back that may have been put aside, where it is the only way in. */
    public void showWayIn() {
        refresh();
        if (tray == null && window.isShowing()) {
            openWindow();
        }
    }

    public void show(SyncStatus newSync, List<LineStatus> newLines) {
        sync = newSync;
        lines = List.copyOf(newLines);
        refresh();
    }

    public void show(Pause newPause) {
        pause = newPause;
        refresh();
    }

    /** Says that a newer version is there, in the window and in the tray's menu. */
    public void offerUpdate(String version) {
        sayOfUpdate(words.say("update", version));
    }

    public void withdrawUpdate() {
        sayOfUpdate("");
    }

    private void sayOfUpdate(String sentence) {
        update = sentence;
        window.offerUpdate(sentence);
        if (tray != null) {
            tray.offerUpdate(sentence);
        }
    }

    /** Says in the window what was learned from calls; null when there is nothing to say any more. */
    public void suggest(@Nullable Suggestion learned) {
        window.suggest(learned);
    }

    public void openWindow() {
        window.open();
        refresh();
    }

    @Override
    public void close() {
        place = Place.NOWHERE;
        refresh.cancel();
        window.close();
        leaveTray();
    }

    private void leaveTray() {
        if (tray != null) {
            tray.close();
            tray = null;
        }
    }

    /** The user may have thought better of it, or quit, while the desktop was asked for its tray. */
    private void arrive(Optional<Tray> found) {
        if (place == Place.TRAY && tray == null) {
            settle(found);
        } else {
            found.ifPresent(Tray::close);
        }
    }

    private void settle(Optional<Tray> found) {
        tray = found.orElse(null);
        if (tray != null && !update.isEmpty()) {
            tray.offerUpdate(update);
        }
        window.enterBy(
                found.isPresent()
                        ? WayIn.TRAY
                        : place == Place.WINDOW ? WayIn.WINDOW : WayIn.WINDOW_FOR_WANT_OF_A_TRAY);
        if (found.isEmpty()) {
            window.openAside();
        }
        refresh();
        LOG.info(tray != null ? "In the tray" : "The status window is the way in");
    }

    /** "4 minutes ago" ages, but only while somebody can read it. */
    private void refresh() {
        refresh.cancel();
        Status status = new Status(sync, lines, pause, clock.instant());
        window.show(status);
        if (tray != null) {
            tray.show(status.trayState(), words.sentence(status), pause.on());
        }
        if (tray != null || window.isShowing()) {
            refresh = timer.after(MINUTE, this::refresh);
        }
    }
}
