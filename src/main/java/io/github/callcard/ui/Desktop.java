package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.CallWords;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.NumberText;
import io.github.callcard.ui.card.SampleCard;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberWindow;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.ui.tray.MissedLine;
import io.github.callcard.ui.tray.StatusPresenter;
import io.github.callcard.ui.tray.Suggestion;
import io.github.callcard.ui.tray.WindowIcons;
import io.github.callcard.words.Words;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
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
    private final Optional<PreferenceWindows> preferenceWindows;
    private final Supplier<NumberWindow> numbers;
    private @Nullable NumberWindow numberWindow;
    private Runnable openUpdate = () -> {};

    private Desktop(
            DesktopSettings settings, DesktopNames names, DesktopActions actions, List<CardAction> cardActions) {
        InstantSource clock = InstantSource.system();
        Words words = new Words(CardDeck.class, settings.user());
        NumberText numbers = NumberText.of(names.format(), names.region(), names.stated(), words.language());
        theme = new Theme(settings.scheme());
        CallWords callWords = new CallWords(words, settings.user(), numbers, names.line());
        this.numbers = () -> new NumberWindow(theme, words.language(), callWords, WindowIcons.list());
        deck = new CardDeck(
                theme, callWords, cardActions, settings.cards(), isRightToLeft(words.language()), clock, timer);
        preferenceWindows = actions.preferences()
                .map(preferences -> new PreferenceWindows(
                        theme,
                        words.language(),
                        settings.user(),
                        preferences,
                        timer,
                        () -> new SampleCard(callWords, isRightToLeft(words.language())),
                        this::leaveSetup));
        status = new StatusPresenter(
                theme, words.language(), settings.user(), new DesktopCommands(this, actions), clock, timer);
        deck.onPause(status::show);
        deck.onMissed(missed -> status.showMissed(missed.stream()
                .map(call -> new MissedLine(
                        callWords.caller(call.last()),
                        callWords.numberBelow(call.last()),
                        call.last().startedAt(),
                        call.times()))
                .toList()));
        deck.onQuitRequest(actions::quit);
        if (LOG.isDebugEnabled()) {
            deck.onPainted((call, nanoTime) -> LOG.debug("The card of call {} is painted", call));
        }
        if (!Headless.isOn()) {
            status.useTray(settings.tray());
        }
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

    /** Whether nobody could see the windows, since there is no display; they are drawn into memory then. */
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

    public void showStatus(SyncStatus sync, List<LineStatus> lines) {
        FxThread.run(() -> {
            status.show(sync, lines);
            preferenceWindows.ifPresent(windows -> windows.refresh(sync));
        });
    }

    /** Opens the status window, as when the program is started a second time. */
    public void openStatus() {
        FxThread.run(status::openWindow);
    }

    /** True when there are settings to change: a demonstration has none. */
    boolean hasSettings() {
        return preferenceWindows.isPresent();
    }

    /** True when the first run was gone through to its end, or there is none. */
    boolean isSetUp() {
        return preferenceWindows.map(PreferenceWindows::isSetUp).orElse(true);
    }

    /** Leads to the place where the user signs in. */
    void openSignIn() {
        FxThread.run(() -> preferenceWindows.ifPresent(PreferenceWindows::openSignIn));
    }

    /** Opens the page of the newer version that is offered. */
    void openUpdate() {
        FxThread.run(() -> openUpdate.run());
    }

    /** Opens the window for all settings. */
    public void openSettings() {
        FxThread.run(() -> preferenceWindows.ifPresent(windows -> windows.openSettings(null)));
    }

    /** Leads the user through all that is needed for seeing who calls, from where he left off. */
    public void openSetup() {
        FxThread.run(() -> preferenceWindows.ifPresent(PreferenceWindows::openSetup));
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
        FxThread.run(() -> {
            if (numberWindow == null) {
                numberWindow = numbers.get();
            }
            numberWindow.open(answer);
        });
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
            preferenceWindows.ifPresent(PreferenceWindows::close);
            if (numberWindow != null) {
                numberWindow.close();
            }
            theme.close();
        });
    }

    private static boolean isRightToLeft(Locale language) {
        return List.of("ar", "fa", "he", "ur").contains(language.getLanguage());
    }
}
