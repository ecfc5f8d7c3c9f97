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
import java.util.function.Supplier;
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

    private final Supplier<StatusWords> spoken;
    private final TrayPresence presence;
    private final StatusWindow window;
    private final InstantSource clock;
    private final FxTimer timer;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, Sentence.of(""));
    private List<LineStatus> lines = List.of();
    private Pause pause = Pause.NONE;
    private List<MissedLine> missed = List.of();
    private List<RecentLine> recent = List.of();
    private int held;
    private StatusWords words;
    /** The newer version; empty for none. */
    private String update = "";

    private FxTimer.Alarm refresh = FxTimer.Alarm.none();

    /**
     * A status of nothing yet.
     *
     * @param user answers the language now, and how the user writes the time of day
     */
    public StatusPresenter(
            Theme theme, Supplier<Locale> user, StatusCommands commands, InstantSource clock, FxTimer timer) {
        this(
                theme,
                () -> words(user.get()),
                commands,
                clock,
                timer,
                TrayTimeouts.USUAL,
                listener -> search(theme, words(user.get()), commands, timer, listener));
    }

    private static TraySource.Search search(
            Theme theme, StatusWords words, StatusCommands commands, FxTimer timer, TrayListener listener) {
        String system = System.getProperty("os.name", "");
        if (system.startsWith("Windows")) {
            return WindowsTray.search(theme, words, commands, listener);
        }
        TraySource ofAwt = hears -> AwtTraySearch.start(words, commands, hears);
        return system.startsWith("Linux")
                ? LinuxTraySearch.start(
                        hears -> NotifierTray.search(theme, words, commands, hears),
                        ofAwt,
                        timer,
                        LinuxTraySearch.Patience.USUAL,
                        listener)
                : ofAwt.search(listener);
    }

    StatusPresenter(
            Theme theme,
            Supplier<StatusWords> spoken,
            StatusCommands commands,
            InstantSource clock,
            FxTimer timer,
            TrayTimeouts timeouts,
            TraySource trays) {
        this.spoken = spoken;
        this.words = spoken.get();
        this.window = new StatusWindow(theme, words, commands);
        this.clock = clock;
        this.timer = timer;
        presence = new TrayPresence(trays, timeouts, timer, this::enterBy);
        refresh();
    }

    private static StatusWords words(Locale user) {
        return new StatusWords(new Words(StatusPresenter.class, user), user, ZoneId.systemDefault());
    }

    /** Says everything anew in the language that is spoken now: the window at its place, the tray by another icon. */
    public void speak() {
        words = spoken.get();
        window.speak(words);
        presence.renew();
        sayOfUpdate();
        refresh();
    }

    /**
     * Goes to the tray, or makes the status window the way in, as it also is where there is no tray. Nothing happens where
     * that is so already. Returns at once.
     */
    public void useTray(boolean wanted) {
        presence.want(wanted);
    }

    /** Brings the window back that may have been put aside, where it is the only way in. */
    public void showWayIn() {
        refresh();
        if (presence.tray().isEmpty() && window.isShowing()) {
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

    /** Shows how many calls go on now without a card because the user is busy. */
    public void showHeld(int calls) {
        held = calls;
        refresh();
    }

    /** Says that a newer version is there, in the window and in the tray's menu. */
    public void offerUpdate(String version) {
        update = version;
        sayOfUpdate();
    }

    public void withdrawUpdate() {
        update = "";
        sayOfUpdate();
    }

    private void sayOfUpdate() {
        String sentence = updateOffer();
        window.offerUpdate(sentence);
        presence.tray().ifPresent(tray -> tray.offerUpdate(sentence));
    }

    /** Empty while there is no newer version. */
    private String updateOffer() {
        return update.isEmpty() ? "" : words.say("update", update);
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
        refresh.cancel();
        window.close();
        presence.close();
    }

    private void enterBy(WayIn way) {
        if (!update.isEmpty()) {
            presence.tray().ifPresent(tray -> tray.offerUpdate(updateOffer()));
        }
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
        Status status = new Status(sync, lines, pause, missed, recent, held, clock.instant());
        window.show(status);
        presence.tray().ifPresent(tray -> {
            tray.show(
                    status.look(),
                    words.sentence(status),
                    words.calls(missed),
                    recent.stream()
                            .map(call -> words.recent(call, status.now()))
                            .toList());
        });
        if (presence.tray().isPresent() || window.isShowing()) {
            refresh = timer.after(MINUTE, this::refresh);
        }
    }
}
