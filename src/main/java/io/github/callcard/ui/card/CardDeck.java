package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.settings.WhereSettings;
import io.github.callcard.settings.WhereSettings.Corner;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.geometry.Rectangle2D;
import org.jspecify.annotations.Nullable;

/**
 * The cards of calls. Calls come on any thread; all else belongs to the JavaFX thread, on which the deck is made.
 */
public final class CardDeck implements CallListener, AutoCloseable {

    private final CardText text;
    private final CardActions actions;
    private final CardMaker maker;
    private final CardWindows windows;
    private final DeckCards cards;
    private final CardPlaces places;
    private final CardKeyboard keyboard;
    private final PausedCards paused;
    private final CardAdmission admission;
    private final CardPreparation preparation;

    /**
     * An empty deck whose first card is made and painted already, unseen; more follow.
     *
     * @param own the program's actions; the deck has copying the number and dismissing the card
     * @param rightToLeft whether the user's language runs from right to left
     */
    public CardDeck(
            Theme theme,
            CallWords words,
            List<CardAction> own,
            CardSettings settings,
            boolean rightToLeft,
            InstantSource clock,
            FxTimer timer) {
        this.text = new CardText(words, clock, timer);
        this.actions = new CardActions(own, words, call -> dismiss(call.id()));
        this.maker = new CardMaker(text, actions, theme, rightToLeft);
        this.paused = new PausedCards(clock, timer);
        this.places = new CardPlaces(theme.scaled(1));
        this.windows = new CardWindows(theme, rightToLeft, clock, timer);
        this.cards = new DeckCards(text, windows, places, settings, timer);
        this.keyboard = new CardKeyboard(cards::windows);
        this.admission = new CardAdmission(cards, paused, maker);
        windows.onCloseRequest(window -> cards.callIn(window, this::dismiss));
        this.preparation = new CardPreparation(
                windows, (view, call) -> text.fill(view, maker.like(call), 3), clock.instant(), timer);
    }

    @Override
    public void onCall(Call call) {
        FxThread.run(() -> admission.accept(call));
    }

    /** Takes the card off the screen; it does not come back for this call. */
    public void dismiss(UUID callId) {
        admission.dismiss(callId);
    }

    /**
     * Gives the newest card the keyboard, as the hot key does; the next one when a card has it. Esc gives it back to the
     * window that had it. Nothing where no card shows. On any thread; returns at once.
     */
    public void takeKeyboard() {
        keyboard.take();
    }

    /** Takes every card off the screen and shows none until the time is over, or until resumed when it is null. */
    public void pause(@Nullable Duration length) {
        admission.pause(length);
    }

    /** Shows cards again, first those of the calls that go on now, then those with something to read. */
    public void resume() {
        admission.resume();
    }

    public Pause pause() {
        return paused.now();
    }

    /** Called on the JavaFX thread whenever a pause begins or ends. */
    public void onPause(Consumer<Pause> listener) {
        paused.onChange(listener);
    }

    /** Called on the JavaFX thread when the user takes a card away that says that he missed a call. */
    public void onMissedDismissed(Consumer<UUID> listener) {
        admission.onMissedDismissed(listener);
    }

    /**
     * Shows calls during a pause too that the user asks for while it lasts: whoever tries what a card looks like wants to
     * see one. On any thread.
     */
    public void showInPause(Predicate<Call> askedFor) {
        FxThread.run(() -> paused.except(askedFor));
    }

    /** The place of the call's card on the screen; empty while it shows none. On the JavaFX thread. */
    public Optional<Rectangle2D> placeOf(UUID callId) {
        return Optional.ofNullable(cards.find(callId)).map(DeckCard::window).map(CardWindow::place);
    }

    /** Goes over to other actions of the program, for the cards that come up from now on. On the JavaFX thread. */
    public void use(List<CardAction> others) {
        actions.use(others);
    }

    /** Goes over to another language, for the cards that come up from now on. On the JavaFX thread. */
    public void speak(CallWords words, List<CardAction> own) {
        text.speak(words);
        actions.speak(words);
        actions.use(own);
    }

    public void apply(CardSettings newSettings) {
        cards.apply(newSettings);
    }

    /**
     * Takes over where cards come up, and whether others see them on a shared screen. On the JavaFX thread; cards that are
     * up stay where they are.
     */
    public void apply(WhereSettings where, boolean hidesFromSharing) {
        places.apply(where);
        windows.hideFromSharing(hidesFromSharing);
    }

    /**
     * The place of cards beside the settings. On the JavaFX thread.
     *
     * @param window tells at once where the window with the keyboard is, in pixels: left, top, width and height
     * @param whenChosen told which corner of which screen the user dragged a card to
     */
    public void placeBy(Supplier<Optional<int[]>> window, BiConsumer<String, Corner> whenChosen) {
        places.followWindow(window);
        places.onChosen(whenChosen);
    }

    /**
     * Hears that the system asks the cards' invisible owner to close, which is a wish to quit: installers and task managers
     * ask so. To be called on the JavaFX thread, on which it is told.
     */
    public void onQuitRequest(Runnable listener) {
        windows.onQuitRequest(listener);
    }

    /** Hears which calls have a card from now on. To be called on the JavaFX thread. */
    public void watch(CardWatcher newWatcher) {
        cards.additions().watch(newWatcher);
    }

    /** Fills in what the CRM adds to a call's card, while it is up. On any thread. */
    public void fillIn(UUID callId, CallerDetails details) {
        FxThread.run(() -> {
            DeckCard card = cards.find(callId);
            if (card != null) {
                cards.additions().fillIn(card, details);
            }
        });
    }

    /** Fills in the photos of those among whom can be chosen, by the ids of the persons. On any thread. */
    public void fillInPhotos(UUID callId, Map<Integer, Portrait> photos) {
        FxThread.run(() -> {
            DeckCard card = cards.find(callId);
            if (card != null) {
                cards.additions().fillIn(card, photos);
            }
        });
    }

    /** Fills in whom a search found for a call's number, while nobody is known. On any thread. */
    public void fillInFound(UUID callId, FoundCallers found) {
        FxThread.run(() -> {
            DeckCard card = cards.find(callId);
            if (card != null) {
                cards.additions().fillIn(card, found);
            }
        });
    }

    /** Shows anew who calls, where the user corrected that. On any thread. */
    public void callersCorrected() {
        FxThread.run(admission::callersCorrected);
    }

    /**
     * Says what became of an action, on the call's card. On any thread.
     *
     * @param important whether the card comes up again where it is gone, during a pause when that ends
     */
    public void note(Call call, CardNote note, boolean important) {
        FxThread.run(() -> admission.note(call, note, important));
    }

    /** For measuring: hears when each state of each card is painted. To be called on the JavaFX thread. */
    public void onPainted(PaintListener listener) {
        cards.onShown(card -> {
            CardWindow window = card.window();
            if (window != null) {
                window.whenOnScreen(nanoTime -> listener.onPainted(card.id(), card.number(), nanoTime));
            }
        });
    }

    /**
     * Writes the call's card as a PNG at twice its size. On any thread; returns when it is written.
     *
     * @throws java.util.concurrent.CompletionException with the {@link java.io.IOException} when the file cannot be
     *     written
     */
    public void snapshot(Call call, Path file) {
        FxThread.get(() -> maker.picture(call, cards.mostRows(), file));
    }

    @Override
    public void close() {
        FxThread.run(() -> {
            preparation.cancel();
            paused.silence();
            keyboard.close();
            cards.close();
        });
    }
}
