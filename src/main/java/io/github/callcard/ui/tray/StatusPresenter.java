package io.github.callcard.ui.tray;

import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.Pause;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the tray and the status window up to date with how everything stands. Belongs to the JavaFX thread, on which it
 * is made.
 */
public final class StatusPresenter implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StatusPresenter.class);

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final StatusWords words;
    private final TraySource trays;
    private final TrayTimeouts timeouts;
    private final StatusWindow window;
    private final InstantSource clock;
    private final FxTimer timer;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, Sentence.of(""));
    private List<LineStatus> lines = List.of();
    private Pause pause = Pause.NONE;
    private List<MissedLine> missed = List.of();
    private PastMissed past = PastMissed.NONE;
    private List<RecentLine> recent = List.of();
    private Place place = Place.NOWHERE;
    private TraySource.Search search = () -> {};

    /** The listener that hears of the tray that is looked for now; null while none is. */
    private @Nullable Found hearing;

    private @Nullable Tray tray;
    private String update = "";
    private FxTimer.Alarm refresh = FxTimer.Alarm.none();
    private FxTimer.Alarm giveUp = FxTimer.Alarm.none();

    /** The place where the user wants the way in. */
    private enum Place {
        NOWHERE,
        TRAY,
        WINDOW
    }

    /**
     * A status of nothing yet.
     *
     * @param language of the words
     * @param user how the user writes the time of day
     */
    public StatusPresenter(
            Theme theme, Locale language, Locale user, StatusCommands commands, InstantSource clock, FxTimer timer) {
        this(
                theme,
                words(language, user),
                commands,
                clock,
                timer,
                TrayTimeouts.USUAL,
                listener -> search(theme, words(language, user), commands, listener));
    }

    private static TraySource.Search search(
            Theme theme, StatusWords words, StatusCommands commands, TrayListener listener) {
        return System.getProperty("os.name", "").startsWith("Windows")
                ? WindowsTray.search(theme, words, commands, listener)
                : AwtTraySearch.start(words, commands, listener);
    }

    StatusPresenter(
            Theme theme,
            StatusWords words,
            StatusCommands commands,
            InstantSource clock,
            FxTimer timer,
            TrayTimeouts timeouts,
            TraySource trays) {
        this.words = words;
        this.trays = trays;
        this.timeouts = timeouts;
        this.window = new StatusWindow(theme, words, commands);
        this.clock = clock;
        this.timer = timer;
        refresh();
    }

    private static StatusWords words(Locale language, Locale user) {
        return new StatusWords(new Words(StatusPresenter.class, language), user, ZoneId.systemDefault());
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
            hearing = new Found();
            search = trays.search(hearing);
            giveUp = timer.after(timeouts.withAnswer(), () -> stepIn(WayIn.WINDOW_FOR_THE_TIME_BEING));
        } else {
            leaveTray();
            enterBy(WayIn.WINDOW);
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

    /** Shows who rang and was not answered, and the last calls, the latest first. */
    public void showCalls(List<MissedLine> newMissed, List<RecentLine> newRecent) {
        missed = List.copyOf(newMissed);
        recent = List.copyOf(newRecent);
        refresh();
    }

    /** Shows who rang while Callcard was off. */
    public void showPast(PastMissed newPast) {
        past = newPast;
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
        giveUp.cancel();
        hearing = null;
        search.close();
        search = () -> {};
        tray = null;
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
                if (!update.isEmpty()) {
                    found.offerUpdate(update);
                }
                enterBy(WayIn.TRAY);
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

    private void stepIn(WayIn way) {
        if (tray == null && place == Place.TRAY) {
            enterBy(way);
        }
    }

    private void enterBy(WayIn way) {
        window.enterBy(way);
        if (way != WayIn.TRAY) {
            window.openAside(way == WayIn.WINDOW);
        }
        refresh();
        LOG.info(way == WayIn.TRAY ? "In the tray" : "The status window is the way in");
    }

    /** "4 minutes ago" ages, but only while somebody can read it. */
    private void refresh() {
        refresh.cancel();
        Status status = new Status(sync, lines, pause, missed, past, recent, clock.instant());
        window.show(status);
        if (tray != null) {
            tray.show(
                    status.look(),
                    words.sentence(status),
                    words.calls(missed),
                    recent.stream()
                            .map(call -> words.recent(call, status.now()))
                            .toList());
        }
        if (tray != null || window.isShowing()) {
            refresh = timer.after(MINUTE, this::refresh);
        }
    }
}
