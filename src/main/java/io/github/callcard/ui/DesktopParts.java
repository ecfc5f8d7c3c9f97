package io.github.callcard.ui;

import io.github.callcard.os.Legibility;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.history.HistoryActions;
import io.github.callcard.ui.history.RemindTimes;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.ui.tray.StatusPresenter;
import io.github.callcard.words.Sentence;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The parts of the desktop, how they work together, and what they all show. Belongs to the JavaFX thread, unless a method says
 * otherwise.
 */
final class DesktopParts implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopParts.class);

    private final FxTimer timer = new FxTimer();
    private final Theme theme;
    private final CardDeck deck;
    private final StatusPresenter status;
    private final DesktopAlerts alerts;
    private final Windows windows = new Windows();
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, Sentence.of(""));
    private final DesktopCardActions cardActions;
    private final DesktopNames names;
    private final ColleagueLines colleagues;
    private final JournalViewer viewer;
    private final SearchOpener search;
    private Runnable openUpdate = () -> {};

    /** In the language that is spoken now; read on any thread. */
    private volatile DesktopWords words;

    DesktopParts(
            DesktopSettings settings,
            Legibility legibility,
            DesktopNames names,
            DesktopActions actions,
            List<CardAction> offeredOnCards) {
        InstantSource clock = InstantSource.system();
        this.names = names;
        colleagues = actions.colleagues();
        words = DesktopWords.of(settings.user(), names, colleagues);
        theme = new Theme(settings.scheme(), legibility);
        RemindTimes times = new RemindTimes(clock, ZoneId.systemDefault());
        Optional<JournalActions> journalActions = actions.notes()
                .flatMap(notes -> actions.journal()
                        .map(journal -> new JournalActions(
                                journal, notes, actions::call, () -> words, times, windows, this::deck)));
        cardActions = new DesktopCardActions(offeredOnCards, journalActions);
        deck = new CardDeck(
                theme, words.calls(), cardActions.all(), settings.cards(), words.isRightToLeft(), clock, timer);
        Optional<Preferences> preferences = actions.preferences();
        DesktopCommands commands =
                new DesktopCommands(deck, windows, preferences, actions, () -> openUpdate.run(), this::openStatus);
        search = new SearchOpener(windows, actions.search());
        status = new StatusPresenter(theme, () -> words.user(), commands, clock, timer);
        alerts = new DesktopAlerts(
                deck,
                names.line(),
                status::showHeld,
                search,
                windows::refresh,
                new ChosenCorners(preferences.map(Preferences::settings)));
        OfferedWindows offered = new OfferedWindows(windows, theme, () -> words, clock, timer);
        offered.offerNumber();
        offered.offerLines(actions::lines, preferences);
        actions.search().ifPresent(shown -> offered.offerSearch(shown, names.format(), commands));
        preferences.ifPresent(shown -> offered.offerSettings(shown, () -> sync, status::showWayIn));
        viewer = new JournalViewer(deck, status, () -> words);
        actions.journal().ifPresent(journal -> {
            offered.offerCalls(
                    () -> new HistoryActions(
                            journal, actions::call, cardActions.ofPastCalls(), offered::openStatistics),
                    names.line());
            offered.offerStatistics(journal);
            deck.onMissedDismissed(journal::doneWith);
            journal.listen(viewer);
        });
        journalActions.ifPresent(own -> offered.offerNotes(own.notes(), own::noted));
        deck.onPause(status::show);
        deck.onQuitRequest(actions::quit);
        if (LOG.isDebugEnabled()) {
            deck.onPainted((call, number, nanoTime) -> LOG.debug("The card of call {} is painted", number));
        }
        if (!Headless.isOn()) {
            status.useTray(settings.tray());
        }
    }

    /** The cards. On any thread. */
    CardDeck deck() {
        return deck;
    }

    /** How calls come to the user's notice. On any thread. */
    DesktopAlerts alerts() {
        return alerts;
    }

    /** The windows besides the cards and the status window. On any thread. */
    Windows windows() {
        return windows;
    }

    StatusPresenter status() {
        return status;
    }

    /** The box that searches and dials. On any thread. */
    SearchOpener search() {
        return search;
    }

    void offer(List<CardAction> others) {
        cardActions.use(others);
        deck.use(cardActions.all());
    }

    void speak(Locale user, List<CardAction> others) {
        words = DesktopWords.of(user, names, colleagues);
        cardActions.use(others);
        deck.speak(words.calls(), cardActions.all());
        status.speak();
        viewer.sayAnew();
        windows.speak();
    }

    void show(SyncStatus newSync, List<LineStatus> lines) {
        sync = newSync;
        status.show(newSync, lines);
        windows.refresh();
    }

    void offerUpdate(String version, Runnable open) {
        openUpdate = open;
        status.offerUpdate(version);
    }

    void apply(DesktopSettings settings) {
        theme.choose(settings.scheme());
        deck.apply(settings.cards());
        showInTray(settings);
    }

    private void showInTray(DesktopSettings settings) {
        if (!Headless.isOn()) {
            status.useTray(settings.tray());
        }
    }

    private void openStatus() {
        FxThread.run(status::openWindow);
    }

    @Override
    public void close() {
        timer.close();
        deck.close();
        status.close();
        windows.close();
        theme.close();
    }
}
