package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.CallerId;
import io.github.callcard.os.Legibility;
import io.github.callcard.settings.AlertSettings;
import io.github.callcard.sync.SyncStatus;
import io.github.callcard.ui.card.CardAction;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.lookup.AddNumberWindow;
import io.github.callcard.ui.lookup.NumberAnswer;
import io.github.callcard.ui.lookup.NumberToAdd;
import io.github.callcard.ui.lookup.NumberWindow;
import io.github.callcard.ui.note.NoteWindow;
import io.github.callcard.ui.settings.SettingsWindow;
import io.github.callcard.ui.signin.SetupWindow;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.ui.toolkit.LatestTask;
import io.github.callcard.ui.toolkit.ToolkitException;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.ui.tray.Suggestion;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
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

    private final LatestTask unshown = new LatestTask();
    private final DesktopParts parts;

    private Desktop(DesktopParts parts) {
        this.parts = parts;
    }

    /** Goes over to other actions, for the cards that come up from now on. */
    public void offer(List<CardAction> others) {
        FxThread.run(() -> parts.offer(others));
    }

    /**
     * Goes over to another language. Windows stay where they are with all that is entered in them, cards that are up as they
     * are.
     *
     * @param user the language, with the country whose formats the user has
     * @param others what a card offers, in that language
     */
    public void speak(Locale user, List<CardAction> others) {
        FxThread.run(() -> parts.speak(user, others));
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
        return new Desktop(FxThread.get(() -> new DesktopParts(settings, legibility, names, actions, cardActions)));
    }

    /** True when there is no display, so that nobody could see the windows; they are drawn into memory then. */
    public static boolean isHeadless() {
        Headless.prepare();
        return Headless.isOn();
    }

    @Override
    public void onCall(Call call) {
        parts.alerts().onCall(call);
    }

    /** Takes over how calls come to the user's notice: keys, rules, places and tones. */
    public void apply(AlertSettings settings) {
        parts.alerts().apply(settings);
    }

    /** The hot keys that cannot be had now, each with the reason, by their settings such as {@code keys.card}. */
    public Map<String, Sentence> refusedKeys() {
        return parts.alerts().refusedKeys();
    }

    /** Shows calls that the user asks for himself, during a pause and whatever the rules say. */
    public void showAlways(Predicate<Call> askedFor) {
        parts.deck().showInPause(askedFor);
        parts.alerts().showAlways(askedFor);
    }

    /**
     * Gives these callers the tone of important ones.
     *
     * @param marked must answer at once; called on any thread
     */
    public void markImportant(Predicate<CallerId> marked) {
        parts.alerts().markImportant(marked);
    }

    /** The cards, for pausing, measuring and taking pictures. */
    public CardDeck deck() {
        return parts.deck();
    }

    /** Shows how everything stands, soon; of several that come at once the last, since a switchboard may tell without end. */
    public void showStatus(SyncStatus newSync, List<LineStatus> lines) {
        unshown.run(() -> parts.show(newSync, lines));
    }

    /** Shows anew what is remarked on settings, where the windows are open. On any thread; returns at once. */
    public void showRemarks() {
        FxThread.run(parts.windows()::refresh);
    }

    /** Opens the status window, as when the program is started a second time. */
    public void openStatus() {
        FxThread.run(parts.status()::openWindow);
    }

    /** Opens the box that searches and dials. */
    public void openSearch() {
        parts.search().open();
    }

    /** Opens the window for all settings. */
    public void openSettings() {
        parts.windows().open(SettingsWindow.class, SettingsWindow::open);
    }

    /** Leads the user through all that is needed for seeing who calls, from where he left off. */
    public void openSetup() {
        parts.windows().open(SetupWindow.class, SetupWindow::open);
    }

    /**
     * Says that a newer version is there.
     *
     * @param open shows what it brings; called on the JavaFX thread, must return at once
     */
    public void offerUpdate(String version, Runnable open) {
        FxThread.run(() -> parts.offerUpdate(version, open));
    }

    /** Says in the status window what was learned from calls; null when there is nothing to say any more. */
    public void suggest(@Nullable Suggestion learned) {
        FxThread.run(() -> parts.status().suggest(learned));
    }

    /** Takes the offer of a newer version back. */
    public void withdrawUpdate() {
        FxThread.run(parts.status()::withdrawUpdate);
    }

    /** Says whose a number is that the user clicked. */
    public void showNumber(NumberAnswer answer) {
        parts.windows().open(NumberWindow.class, window -> window.open(answer));
    }

    /** Lets the user add a number to SuperOffice. On any thread. */
    public void addNumber(NumberToAdd number) {
        parts.windows().open(AddNumberWindow.class, window -> window.open(number));
    }

    /** Takes over what can change while it runs: the colours, how cards behave, and whether it is in the tray. */
    public void apply(DesktopSettings settings) {
        FxThread.run(() -> parts.apply(settings));
    }

    /**
     * Takes what is being typed into a note, since the journal ends; returns when that is done, or after a moment: at a log-off
     * JavaFX may have ended already, and notes are kept as they are typed.
     */
    public void endNotes() {
        CountDownLatch ended = new CountDownLatch(1);
        FxThread.run(() -> {
            parts.windows().ifMade(NoteWindow.class, NoteWindow::close);
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
        parts.alerts().close();
        parts.search().close();
        FxThread.run(parts::close);
    }
}
