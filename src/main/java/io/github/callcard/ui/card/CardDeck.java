package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Match;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides which calls have a card, and for how long. Calls come on any thread; all else belongs to the JavaFX thread,
 * on which the deck is made.
 */
public final class CardDeck implements CallListener, AutoCloseable {

    private final CardText text;
    private final CardMaker maker;
    private final CardWindows windows;
    private final DeckCards cards;
    private final PausedCards paused;
    private final CardPreparation preparation;
    private final Set<UUID> dismissed = new HashSet<>();
    private Consumer<UUID> whenMissedIsDismissed = callId -> {};

    /**
     * An empty deck whose first card is made and painted already, unseen; more follow.
     *
     * @param own the program's actions, the likeliest first; the deck adds its own where there is room
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
        this.maker = new CardMaker(text, new CardActions(own, words, call -> dismiss(call.id())), theme, rightToLeft);
        this.paused = new PausedCards(clock, timer);
        this.windows = new CardWindows(theme, rightToLeft, clock);
        this.cards = new DeckCards(text, windows, settings, timer);
        windows.onCloseRequest(window -> cards.callIn(window, this::dismiss));
        this.preparation = new CardPreparation(
                windows, (view, call) -> text.fill(view, maker.like(call), 3), clock.instant(), timer);
    }

    @Override
    public void onCall(Call call) {
        FxThread.run(() -> accept(call));
    }

    /** Takes the card off the screen; it does not come back for this call. */
    public void dismiss(UUID callId) {
        DeckCard card = cards.find(callId);
        if (card != null && card.call().state() == CallState.MISSED) {
            whenMissedIsDismissed.accept(callId);
        }
        if (paused.isAlive(callId)) {
            dismissed.add(callId);
        }
        cards.remove(callId);
    }

    /** Takes every card off the screen and shows none until the time is over, or until resumed when it is null. */
    public void pause(@Nullable Duration length) {
        paused.begin(length, cards.all(), this::resume);
        cards.removeAll();
    }

    /** Shows cards again, first those of the calls that go on now, then those with something to read. */
    public void resume() {
        paused.end(this::accept, (call, note) -> note(call, note, true));
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
        whenMissedIsDismissed = listener;
    }

    /**
     * Shows calls during a pause too that the user asks for while it lasts: whoever tries what a card looks like wants to
     * see one. On any thread.
     */
    public void showInPause(Predicate<Call> askedFor) {
        FxThread.run(() -> paused.except(askedFor));
    }

    public void apply(CardSettings newSettings) {
        cards.apply(newSettings);
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

    /**
     * Says what became of an action, on the call's card. On any thread.
     *
     * @param important whether the card comes up again where it is gone, during a pause when that ends
     */
    public void note(Call call, CardNote note, boolean important) {
        FxThread.run(() -> {
            if (paused.holds(call)) {
                paused.keep(call, note, important);
                return;
            }
            boolean comesUp = important && !paused.isAlive(call.id()) && !cards.has(call.id());
            if (comesUp) {
                cards.add(maker.card(call));
            }
            DeckCard card = cards.find(call.id());
            if (card != null) {
                card.note(note);
                cards.refresh(card);
                if (comesUp && cards.has(call.id())) {
                    cards.additions().onCard(card.call());
                }
            }
        });
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
            cards.close();
        });
    }

    private void accept(Call call) {
        paused.follow(call);
        if (paused.isOver()) {
            resume();
            return;
        }
        boolean wasDismissed = call.isOver() ? dismissed.remove(call.id()) : dismissed.contains(call.id());
        if (call.state() == CallState.MERGED) {
            cards.remove(call.id());
            return;
        }
        DeckCard card = cards.find(call.id());
        if (paused.holds(call) || wasDismissed || (card == null && call.isOver() && call.state() != CallState.MISSED)) {
            return;
        }
        if (card == null) {
            card = maker.card(call);
            cards.add(card);
        }
        Match before = card.call().match();
        boolean sameCaller = before.confident() == call.match().confident()
                && before.callers().equals(call.match().callers());
        card.become(call);
        if (!sameCaller) {
            cards.additions().expecting(card);
        }
        cards.refresh(card);
        if (cards.find(call.id()) == card) {
            cards.additions().onCard(call);
        }
    }
}
