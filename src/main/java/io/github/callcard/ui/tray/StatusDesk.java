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
import java.util.concurrent.Future;
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
    private final StatusCommands commands;
    private final StatusWindow window;
    private final InstantSource clock;
    private final FxTimer timer;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, "");
    private List<LineStatus> lines = List.of();
    private Pause pause = Pause.NONE;
    private @Nullable Tray tray;
    private String update = "";
    private Future<Void> search = CompletableFuture.completedFuture(null);
    private FxTimer.Alarm refresh = FxTimer.Alarm.none();

    /**
     * A status of nothing yet.
     *
     * @param language of the words
     * @param user how the user writes the time of day
     */
    public StatusDesk(
            Theme theme, Locale language, Locale user, StatusCommands commands, InstantSource clock, FxTimer timer) {
        this.words = new StatusWords(new Words(StatusDesk.class, language), user, ZoneId.systemDefault());
        this.commands = commands;
        this.window = new StatusWindow(theme, words, commands);
        this.clock = clock;
        this.timer = timer;
        refresh();
    }

    /** Goes to the tray; where there is none, the status window opens and becomes the way in. Returns at once. */
    public void lookForTray() {
        search = AwtTray.find(words, commands, PATIENCE_WITH_THE_TRAY)
                .thenAccept(found -> Platform.runLater(() -> settle(found)));
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
        update = words.say("update", version);
        window.offerUpdate(update);
        if (tray != null) {
            tray.offerUpdate(update);
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

    /** Makes the window the way in, as on a desktop without a tray. */
    public void doWithoutTray() {
        settle(Optional.empty());
    }

    @Override
    public void close() {
        search.cancel(false);
        refresh.cancel();
        window.close();
        if (tray != null) {
            tray.close();
        }
    }

    private void settle(Optional<Tray> found) {
        tray = found.orElse(null);
        if (tray != null && !update.isEmpty()) {
            tray.offerUpdate(update);
        }
        window.relyOnTray(found.isPresent());
        if (found.isEmpty()) {
            window.openAside();
        }
        refresh();
        LOG.info(tray != null ? "In the tray" : "No tray, the status window is the way in");
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
