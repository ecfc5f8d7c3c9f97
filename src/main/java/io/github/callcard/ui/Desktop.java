package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.settings.SettingsPage;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.NumberText;
import io.github.callcard.ui.card.CallWords;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.history.HistoryActions;
import io.github.callcard.ui.history.HistoryWindow;
import io.github.callcard.ui.history.HistoryWords;
import io.github.callcard.ui.lines.LinesCommands;
import io.github.callcard.ui.lines.LinesWindow;
import io.github.callcard.ui.lookup.AddNumberWindow;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberToAdd;
import io.github.callcard.ui.lookup.NumberWindow;
import io.github.callcard.ui.settings.Preferences;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.ui.tray.MissedLine;
import io.github.callcard.ui.tray.PastMissed;
import io.github.callcard.ui.tray.StatusPresenter;
import io.github.callcard.ui.tray.Suggestion;
import io.github.callcard.ui.tray.WindowIcons;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * All the user sees: the cards, the tray and the status window. Safe on any thread. It keeps the JVM alive until the
 * program calls {@link System#exit}.
 */
public final class Desktop implements CallListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Desktop.class);

    private final FxTimer timer = new FxTimer();
    private final Theme theme;
    private final CardDeck deck;
    private final StatusPresenter status;
    private final Windows windows = new Windows();
    private final Optional<Preferences> preferences;
    private SyncStatus sync = new SyncStatus(SyncStatus.State.WAITING, 0, null, Sentence.of(""));
    private final AtomicReference<Optional<Runnable>> unshown = new AtomicReference<>(Optional.empty());
    private final CallerWords callers;
    private Runnable openUpdate = () -> {};

    private Desktop(
            DesktopSettings settings, DesktopNames names, DesktopActions actions, List<CardAction> cardActions) {
        InstantSource clock = InstantSource.system();
        Words words = new Words(CardDeck.class, settings.user());
        NumberText numbers = NumberText.of(names.format(), names.region(), names.stated(), words.language());
        theme = new Theme(settings.scheme());
        CallerWords callers = new CallerWords(settings.user(), numbers);
        CallWords callWords = new CallWords(words, settings.user(), callers, names.line());
        deck = new CardDeck(
                theme, callWords, cardActions, settings.cards(), isRightToLeft(words.language()), clock, timer);
        preferences = actions.preferences();
        windows.offer(NumberWindow.class, () -> new NumberWindow(theme, words.language(), callers, WindowIcons.list()));
        windows.offer(
                AddNumberWindow.class, () -> new AddNumberWindow(theme, words.language(), timer, WindowIcons.list()));
        windows.offer(
                LinesWindow.class,
                () -> new LinesWindow(
                        theme,
                        words.language(),
                        settings.user(),
                        WindowIcons.list(),
                        clock,
                        timer,
                        actions::lines,
                        new LinesCommands(
                                preferences.map(shown -> shown.lines()::ring),
                                preferences.map(shown -> this::openLineSettings))));
        this.callers = callers;
        preferences.ifPresent(shown -> offerSettings(shown, settings.user(), callWords, words.language()));
        status = new StatusPresenter(
                theme,
                words.language(),
                settings.user(),
                new DesktopCommands(deck, windows, preferences, actions, () -> openUpdate.run(), this::openStatus),
                clock,
                timer);
        deck.onPause(status::show);
        actions.journal().ifPresent(journal -> {
            HistoryWords past =
                    new HistoryWords(words.language(), settings.user(), ZoneId.systemDefault(), callers, names.line());
            offerCalls(new HistoryActions(journal, actions::call, cardActions), past, clock);
            deck.onMissedDismissed(journal::doneWith);
            journal.listen(new JournalViewer(deck, status, callers, past));
        });
        deck.onQuitRequest(actions::quit);
        if (LOG.isDebugEnabled()) {
            deck.onPainted((call, number, nanoTime) -> LOG.debug("The card of call {} is painted", number));
        }
        if (!Headless.isOn()) {
            status.useTray(settings.tray());
        }
    }

    private void offerSettings(Preferences shown, Locale user, CallWords words, Locale language) {
        windows.offer(
                SettingsWindow.class,
                () -> new SettingsWindow(theme, language, user, shown, timer, WindowIcons.list()));
        windows.offer(
                SetupWindow.class,
                () -> new SetupWindow(
                        theme,
                        language,
                        user,
                        shown,
                        timer,
                        WindowIcons.list(),
                        new SampleCard(words, isRightToLeft(language)),
                        () -> sync,
                        this::leaveSetup));
    }

    private void offerCalls(HistoryActions actions, HistoryWords words, InstantSource clock) {
        windows.offer(
                HistoryWindow.class,
                () -> new HistoryWindow(
                        theme, words, actions, clock, ZoneId.systemDefault(), timer, WindowIcons.list()));
    }

    private static MissedLine line(CallerContent caller, Instant at, int times) {
        return new MissedLine(caller.name().text(), caller.number(), at, times);
    }

    /** Shows in the status window who rang while Callcard was off, the latest call first. */
    public void showPast(List<PastCaller> missed) {
        FxThread.run(() -> status.showPast(past(missed)));
    }

    /** A caller who rang several times is named once. */
    private PastMissed past(List<PastCaller> missed) {
        Map<String, List<PastCaller>> byCaller = missed.stream()
                .collect(Collectors.groupingBy(
                        each -> each.call().number().isEmpty()
                                ? each.call().id()
                                : each.call().number(),
                        LinkedHashMap::new,
                        Collectors.toList()));
        List<MissedLine> newest = byCaller.values().stream()
                .limit(PastMissed.MOST)
                .map(calls -> line(
                        callers.content(
                                calls.getFirst().match(),
                                calls.getFirst().call().details(),
                                0),
                        calls.getFirst().call().at(),
                        calls.size()))
                .toList();
        return new PastMissed(missed.size(), newest);
    }

    /**
     * Starts JavaFX, without a display where there is none, and makes everything ready for the first call; returns when
     * that is done. On Linux GTK changes the environment of the process meanwhile, which the C library cannot do while
     * another thread reads it: nothing else of the program may be at its start then.
     *
     * @param cardActions what a card offers besides copying the number and dismissing, the likeliest first
     * @throws ToolkitException when this computer cannot show windows
     */
    public static Desktop start(
            DesktopSettings settings, DesktopNames names, DesktopActions actions, List<CardAction> cardActions)
            throws ToolkitException {
        Headless.prepare();
        FxThread.start();
        return FxThread.get(() -> new Desktop(settings, names, actions, cardActions));
    }

    /** True when there is no display, so that nobody could see the windows; they are drawn into memory then. */
    public static boolean isHeadless() {
        Headless.prepare();
        return Headless.isOn();
    }

    @Override
    public void onCall(Call call) {
        deck.onCall(call);
    }

    /** The cards, for pausing, measuring and taking pictures. */
    public CardDeck deck() {
        return deck;
    }

    /** Shows how everything stands, soon; of several that come at once the last, since a switchboard may tell without end. */
    public void showStatus(SyncStatus newSync, List<LineStatus> lines) {
        Runnable show = () -> {
            sync = newSync;
            status.show(newSync, lines);
            windows.refresh();
        };
        if (unshown.getAndSet(Optional.of(show)).isEmpty()) {
            FxThread.run(() -> unshown.getAndSet(Optional.empty()).ifPresent(Runnable::run));
        }
    }

    /** Opens the status window, as when the program is started a second time. */
    public void openStatus() {
        FxThread.run(status::openWindow);
    }

    /** Says how each line is doing and which calls it may have missed. */
    public void openLines() {
        windows.open(LinesWindow.class, LinesWindow::open);
    }

    private void openLineSettings() {
        windows.open(SettingsWindow.class, settings -> settings.open(SettingsPage.LINES));
    }

    /** Opens the window of past calls. */
    public void openCalls() {
        windows.open(HistoryWindow.class, HistoryWindow::open);
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

    /** The first run had the screen for itself. */
    private void leaveSetup() {
        status.showWayIn();
    }

    /** Takes every window and the tray icon away. */
    @Override
    public void close() {
        FxThread.run(() -> {
            timer.close();
            deck.close();
            status.close();
            windows.close();
            theme.close();
        });
    }

    private static boolean isRightToLeft(Locale language) {
        return List.of("ar", "fa", "he", "ur").contains(language.getLanguage());
    }
}
