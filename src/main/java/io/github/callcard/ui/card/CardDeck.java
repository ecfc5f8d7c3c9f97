package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Match;
import io.github.callcard.ui.caller.CallerDetails;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.FoundCallers;
import io.github.callcard.ui.caller.OfferedCaller;
import io.github.callcard.ui.caller.Portrait;
import io.github.callcard.ui.theme.Theme;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.FxTimer;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import org.jspecify.annotations.Nullable;

/**
 * Decides which calls have a card, and for how long. Calls come on any thread; all else belongs to the JavaFX thread,
 * on which the deck is made.
 */
public final class CardDeck implements CallListener, AutoCloseable {

    /** Longer than a server takes that is going to answer; then the card looks as if nothing was to come. */
    private static final Duration PATIENCE = Duration.ofSeconds(8);

    private final FxTimer timer;
    private final CardText text;
    private final CardMaker maker;
    private final CardExpiry expiry;
    private final CardWindows windows;
    private final CardStack stack;
    private final PausedCards paused;
    private final CardPreparation preparation;
    private final Map<UUID, DeckCard> cards = new LinkedHashMap<>();
    private final Set<UUID> dismissed = new HashSet<>();
    private CardSettings settings;
    private Consumer<DeckCard> whenShown = card -> {};
    private Consumer<UUID> whenMissedIsDismissed = callId -> {};
    private CardWatcher watcher = CardWatcher.none();

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
        this.timer = timer;
        this.text = new CardText(words, clock, timer);
        this.settings = settings;
        this.expiry = new CardExpiry(timer, card -> remove(card.id()));
        this.maker = new CardMaker(text, new CardActions(own, words, call -> dismiss(call.id())), theme, rightToLeft);
        this.paused = new PausedCards(clock, timer);
        this.windows = new CardWindows(theme, rightToLeft, clock);
        this.stack = new CardStack(windows, this::letIn);
        windows.onCloseRequest(window -> stack.callIn(window).ifPresent(this::dismiss));
        this.preparation = new CardPreparation(
                windows, (view, call) -> text.fill(view, maker.like(call), 3), clock.instant(), timer);
    }

    @Override
    public void onCall(Call call) {
        FxThread.run(() -> accept(call));
    }

    /** Takes the card off the screen; it does not come back for this call. */
    public void dismiss(UUID callId) {
        DeckCard card = cards.get(callId);
        if (card != null && card.call().state() == CallState.MISSED) {
            whenMissedIsDismissed.accept(callId);
        }
        if (paused.isAlive(callId)) {
            dismissed.add(callId);
        }
        remove(callId);
    }

    /** Takes every card off the screen and shows none until the time is over, or until resumed when it is null. */
    public void pause(@Nullable Duration length) {
        paused.begin(length, cards.values(), this::resume);
        List.copyOf(cards.keySet()).forEach(this::remove);
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
        settings = newSettings;
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
        watcher = newWatcher;
    }

    /** Fills in what the CRM adds to a call's card, while it is up. On any thread. */
    public void fillIn(UUID callId, CallerDetails details) {
        FxThread.run(() -> {
            DeckCard card = cards.get(callId);
            // What comes late may be of somebody whom the card showed before.
            if (card != null && CallerWords.fit(card.call().match(), details)) {
                card.fillIn(details);
                refresh(card);
            }
        });
    }

    /** Fills in the photos of those among whom can be chosen, by the ids of the persons. On any thread. */
    public void fillInPhotos(UUID callId, Map<Integer, Portrait> photos) {
        FxThread.run(() -> {
            DeckCard card = cards.get(callId);
            if (card != null) {
                card.fillIn(photos);
                refresh(card);
            }
        });
    }

    /** Fills in whom a search found for a call's number, while nobody is known. On any thread. */
    public void fillInFound(UUID callId, FoundCallers found) {
        FxThread.run(() -> {
            DeckCard card = cards.get(callId);
            if (card != null) {
                card.fillIn(found);
                refresh(card);
            }
        });
    }

    /** Shows anew who calls, where the user corrected that. On any thread. */
    public void callersCorrected() {
        FxThread.run(() -> List.copyOf(cards.values()).forEach(card -> {
            Call call = card.call();
            if (!watcher.corrected(call.match()).equals(call.match())) {
                accept(call);
            }
        }));
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
            boolean comesUp = important && !paused.isAlive(call.id()) && !cards.containsKey(call.id());
            if (comesUp) {
                cards.put(call.id(), expecting(maker.card(call)));
            }
            DeckCard card = cards.get(call.id());
            if (card != null) {
                card.note(note);
                refresh(card);
                if (comesUp && cards.containsKey(call.id())) {
                    watcher.onCard(card.call());
                }
            }
        });
    }

    /** For measuring: hears when each state of each card is painted. To be called on the JavaFX thread. */
    public void onPainted(PaintListener listener) {
        whenShown = card -> {
            CardWindow window = card.window();
            if (window != null) {
                window.whenOnScreen(nanoTime -> listener.onPainted(card.id(), card.number(), nanoTime));
            }
        };
    }

    /**
     * Writes the call's card as a PNG at twice its size. On any thread; returns when it is written.
     *
     * @throws java.util.concurrent.CompletionException with the {@link java.io.IOException} when the file cannot be
     *     written
     */
    public void snapshot(Call call, Path file) {
        FxThread.get(() -> maker.picture(call, stack.mostRows(), file));
    }

    @Override
    public void close() {
        FxThread.run(() -> {
            preparation.cancel();
            paused.silence();
            cards.values().forEach(DeckCard::end);
            stack.close();
        });
    }

    private void accept(Call told) {
        Call call = told.with(watcher.corrected(told.match()));
        paused.follow(call);
        if (paused.isOver()) {
            resume();
            return;
        }
        boolean wasDismissed = call.isOver() ? dismissed.remove(call.id()) : dismissed.contains(call.id());
        if (call.state() == CallState.MERGED) {
            remove(call.id());
            return;
        }
        DeckCard card = cards.get(call.id());
        if (paused.holds(call) || wasDismissed || (card == null && call.isOver() && call.state() != CallState.MISSED)) {
            return;
        }
        if (card == null) {
            card = expecting(maker.card(call));
            cards.put(call.id(), card);
        }
        Match before = card.call().match();
        boolean sameCaller = isSameCaller(before, call.match());
        card.become(call);
        if (!sameCaller) {
            expecting(card);
        }
        refresh(card);
        if (cards.get(call.id()) == card) {
            watcher.onCard(call);
        }
    }

    /** Of nobody who is known the number is all that there is. */
    private static boolean isSameCaller(Match one, Match other) {
        return one.confident() == other.confident()
                && one.callers().equals(other.callers())
                && (one.isKnown() || one.number().raw().equals(other.number().raw()));
    }

    /** The card with those among whom can be chosen, and with room for why they call where somebody is going to say that. */
    private DeckCard expecting(DeckCard card) {
        card.offer(watcher.offers(card.call()));
        card.reserveContext(watcher.expectsContext(card.call()));
        card.waitForContext(
                card.hasContext() ? timer.after(PATIENCE, () -> giveUpContext(card)) : FxTimer.Alarm.none());
        return card;
    }

    private void giveUpContext(DeckCard card) {
        card.giveUpContext();
        refresh(card);
    }

    private void refresh(DeckCard card) {
        show(card);
        letIn();
        if (card.window() == null && !card.isWorthWaiting()) {
            remove(card.id());
        }
    }

    private void show(DeckCard card) {
        stack.show(card, view -> fill(view, card), isStill());
        whenShown.accept(card);
        text.tick(card);
        expiry.plan(card, settings);
    }

    private void fill(CardView view, DeckCard card) {
        text.fill(view, card, card.showsAll() ? stack.allRows() : stack.mostRows());
        view.onRow(card.offers().isEmpty() ? null : row -> choose(card, row));
        view.onFound(line -> chooseFound(card, line));
        view.showRowPhotos(card.photos());
    }

    /** A line with somebody whom a search found was clicked, or its key pressed: of more than two the second has the rest. */
    private void chooseFound(DeckCard card, int line) {
        List<OfferedCaller> found = card.found();
        if (line < found.size() && (line == 0 || found.size() == 2)) {
            watcher.onChosen(card.call(), found.get(line).caller());
        } else if (line < found.size()) {
            card.showFound();
            refresh(card);
        }
    }

    /** A row of the card's list was clicked, or its key pressed: one of the callers, or behind them the rest. */
    private void choose(DeckCard card, int row) {
        List<OfferedCaller> offers = card.offers();
        int shown = Math.min(offers.size(), card.showsAll() ? stack.allRows() : stack.mostRows());
        if (row < shown) {
            card.choose(offers.get(row));
            watcher.onChosen(card.call(), offers.get(row).caller());
            refresh(card);
        } else if (row < offers.size() && !card.showsAll()) {
            card.showAll();
            refresh(card);
        }
    }

    /** Cards that wait come up where there is room for them, or where others need theirs less now. */
    private void letIn() {
        stack.waiting().forEach(this::show);
        stack.surplus().ifPresent(card -> remove(card.id()));
    }

    private boolean isStill() {
        return settings.reducedMotion() || Platform.getPreferences().isReducedMotion();
    }

    private void remove(UUID callId) {
        DeckCard card = cards.remove(callId);
        if (card != null) {
            card.end();
            watcher.onGone(card.id());
            stack.remove(card, isStill());
        }
    }
}
