package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.CallerId;
import io.github.callcard.os.Legibility;
import io.github.callcard.settings.AlertSettings;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.ColleagueLines;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.history.HistoryActions;
import io.github.callcard.ui.history.RemindTimes;
import io.github.callcard.ui.lookup.AddNumberWindow;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberToAdd;
import io.github.callcard.ui.lookup.NumberWindow;
import io.github.callcard.ui.note.NoteWindow;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.LatestTask;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.ui.tray.StatusPresenter;
import io.github.callcard.ui.tray.Suggestion;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All the user sees: the cards, the tray and the status window. Safe on any thread. It keeps the JVM alive until the
 * program calls {@link System#exit}.
 */
public final class Desktop implements CallListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);
    private static final Duration NOTES_END = Duration.ofSeconds(1);

    private final FxTimer timer = new FxTimer();
    private final Theme theme;
    private final CardDeck deck;
    private final StatusPresenter status;
    private final DesktopAlerts alerts;
    private final Windows windows = new Windows();
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, Sentence.of(""));
    private final LatestTask unshown = new LatestTask();
    private final DesktopCardActions cardActions;
    private final DesktopNames names;
    private final ColleagueLines colleagues;
    private final JournalViewer viewer;
    private final SearchOpener search;
    private Runnable openUpdate = () -> {};

    /** In the language that is spoken now; read on any thread. */
    private volatile DesktopWords words;

    private Desktop(
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
                        .map(journal -> new JournalActions(journal, notes, () -> words, times, windows, this::deck)));
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

    /** Goes over to other actions, for the cards that come up from now on. */
    public void offer(List<CardAction> others) {
        FxThread.run(() -> {
            cardActions.use(others);
            deck.use(cardActions.all());
        });
    }

    /**
     * Goes over to another language. Windows stay where they are with all that is entered in them, cards that are up as they
     * are.
     *
     * @param user the language, with the country whose formats the user has
     * @param others what a card offers, in that language
     */
    public void speak(Locale user, List<CardAction> others) {
        FxThread.run(() -> {
            words = DesktopWords.of(user, names, colleagues);
            cardActions.use(others);
            deck.speak(words.calls(), cardActions.all());
            status.speak();
            viewer.sayAnew();
            windows.speak();
        });
    }

    /**
     * Starts JavaFX, without a display where there is none, and makes everything ready for the first call; returns when
     * that is done. On Linux GTK changes the environment of the process meanwhile, which the C library cannot do while
     * another thread reads it: nothing else of the program may be at its start then.
     *
     * @param cardActions what a card offers besides copying the number, dismissing and what the journal has
     * @throws ToolkitException when this computer cannot show windows
     */
    public static Desktop start(
            DesktopSettings settings, DesktopNames names, DesktopActions actions, List<CardAction> cardActions)
            throws ToolkitException {
        Headless.prepare();
        FxThread.start();
        Legibility legibility = Headless.isOn() ? Legibility.USUAL : Legibility.ofSystem();
        return FxThread.get(() -> new Desktop(settings, legibility, names, actions, cardActions));
    }

    /** True when there is no display, so that nobody could see the windows; they are drawn into memory then. */
    public static boolean isHeadless() {
        Headless.prepare();
        return Headless.isOn();
    }

    @Override
    public void onCall(Call call) {
        alerts.onCall(call);
    }

    /** Takes over how calls come to the user's notice: keys, rules, places and tones. */
    public void apply(AlertSettings settings) {
        alerts.apply(settings);
    }

    /** The hot keys that cannot be had now, each with the reason, by their settings such as {@code keys.card}. */
    public Map<String, Sentence> refusedKeys() {
        return alerts.refusedKeys();
    }

    /** Shows calls that the user asks for himself, during a pause and whatever the rules say. */
    public void showAlways(Predicate<Call> askedFor) {
        deck.showInPause(askedFor);
        alerts.showAlways(askedFor);
    }

    /**
     * Gives these callers the tone of important ones.
     *
     * @param marked must answer at once; called on any thread
     */
    public void markImportant(Predicate<CallerId> marked) {
        alerts.markImportant(marked);
    }

    /** The cards, for pausing, measuring and taking pictures. */
    public CardDeck deck() {
        return deck;
    }

    /** Shows how everything stands, soon; of several that come at once the last, since a switchboard may tell without end. */
    public void showStatus(SyncStatus newSync, List<LineStatus> lines) {
        unshown.run(() -> {
            sync = newSync;
            status.show(newSync, lines);
            windows.refresh();
        });
    }

    /** Opens the status window, as when the program is started a second time. */
    public void openStatus() {
        FxThread.run(status::openWindow);
    }

    /** Opens the box that searches and dials. */
    public void openSearch() {
        search.open();
    }

    /** Opens the window for all settings. */
    public void openSettings() {
        windows.open(SettingsWindow.class, SettingsWindow::open);
    }

    /** Leads the user through all that is needed for seeing who calls, from where he left off. */
    public void openSetup() {
        windows.open(SetupWindow.class, SetupWindow::open);
    }

    /**
     * Says that a newer version is there.
     *
     * @param open shows what it brings; called on the JavaFX thread, must return at once
     */
    public void offerUpdate(String version, Runnable open) {
        FxThread.run(() -> {
            openUpdate = open;
            status.offerUpdate(version);
        });
    }

    /** Says in the status window what was learned from calls; null when there is nothing to say any more. */
    public void suggest(@Nullable Suggestion learned) {
        FxThread.run(() -> status.suggest(learned));
    }

    /** Takes the offer of a newer version back. */
    public void withdrawUpdate() {
        FxThread.run(status::withdrawUpdate);
    }

    /** Says whose a number is that the user clicked. */
    public void showNumber(NumberAnswer answer) {
        windows.open(NumberWindow.class, window -> window.open(answer));
    }

    /** Lets the user add a number to SuperOffice. On any thread. */
    public void addNumber(NumberToAdd number) {
        windows.open(AddNumberWindow.class, window -> window.open(number));
    }

    /** Takes over what can change while it runs: the colours, how cards behave, and whether it is in the tray. */
    public void apply(DesktopSettings settings) {
        FxThread.run(() -> {
            theme.choose(settings.scheme());
            deck.apply(settings.cards());
            if (!Headless.isOn()) {
                status.useTray(settings.tray());
            }
        });
    }

    /**
     * Takes what is being typed into a note, since the journal ends; returns when that is done, or after a moment: at a log-off
     * JavaFX may have ended already, and notes are kept as they are typed.
     */
    public void endNotes() {
        CountDownLatch ended = new CountDownLatch(1);
        FxThread.run(() -> {
            windows.ifMade(NoteWindow.class, NoteWindow::close);
            ended.countDown();
        });
        try {
            if (!ended.await(NOTES_END.toMillis(), TimeUnit.MILLISECONDS)) {
                LOG.debug("JavaFX had ended before the notes");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Takes every window and the tray icon away. */
    @Override
    public void close() {
        alerts.close();
        search.close();
        FxThread.run(() -> {
            timer.close();
            deck.close();
            status.close();
            windows.close();
            theme.close();
        });
    }
}
