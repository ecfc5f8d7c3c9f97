package io.github.callcard.ui;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.CallerId;
import io.github.callcard.line.LineId;
import io.github.callcard.os.attention.Attention;
import io.github.callcard.os.attention.CurrentAttention;
import io.github.callcard.os.hotkey.ForegroundPlace;
import io.github.callcard.os.hotkey.HotKey;
import io.github.callcard.os.hotkey.HotKeys;
import io.github.callcard.os.sound.Tones;
import io.github.callcard.settings.AlertSettings;
import io.github.callcard.settings.KeysSettings;
import io.github.callcard.settings.WhenSettings;
import io.github.callcard.settings.WhereSettings.WhichScreen;
import io.github.callcard.ui.card.CallTone;
import io.github.callcard.ui.card.CardDeck;
import io.github.callcard.ui.card.CardGate;
import io.github.callcard.ui.card.CardRules;
import io.github.callcard.ui.toolkit.FxThread;
import io.github.callcard.ui.toolkit.Headless;
import io.github.callcard.words.Sentence;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * How calls come to the user's notice: which get a card and when, on which screen, with what tone, and the keys that reach
 * them. Without a display there are cards by the rules and nothing else. Safe to use from any thread.
 */
final class DesktopAlerts implements CallListener, AutoCloseable {

    private static final String CARD = "keys.card";
    private static final String SEARCH = "keys.search";
    private static final String DIAL = "keys.dial";

    private final CardDeck deck;
    private final CardGate gate;
    private final CurrentAttention attention = new CurrentAttention();
    private final ForegroundPlace foreground = new ForegroundPlace();
    private final Tones tones = new Tones();
    private final HotKeys keys;
    private volatile Map<String, Sentence> refused = Map.of();
    private volatile @Nullable AlertSettings settings;
    private volatile Predicate<CallerId> important = caller -> false;

    /**
     * Shows every call, without keys and tones, until there are settings. Made on the JavaFX thread.
     *
     * @param nameOf what the user calls a line
     * @param whenHeld told on the JavaFX thread how many calls go on without a card because the user is busy
     * @param search opened by keys of its own
     * @param whenKeysChanged told on the JavaFX thread when other keys can or cannot be had
     * @param corners keeps the corners that cards are dragged to
     */
    DesktopAlerts(
            CardDeck deck,
            Function<LineId, String> nameOf,
            IntConsumer whenHeld,
            SearchOpener search,
            Runnable whenKeysChanged,
            ChosenCorners corners) {
        this.deck = deck;
        this.gate =
                new CardGate(deck, nameOf, this::ask, this::sound, held -> FxThread.run(() -> whenHeld.accept(held)));
        Map<String, Runnable> deeds =
                Map.of(CARD, deck::takeKeyboard, SEARCH, search::open, DIAL, search::openSelected);
        this.keys = new HotKeys(FxThread::run, deeds, refusals -> {
            refused = refusals;
            FxThread.run(whenKeysChanged);
        });
        deck.placeBy(foreground::latest, corners);
        if (!Headless.isOn()) {
            attention.warm();
        }
    }

    /** Takes over what the settings say. */
    void apply(AlertSettings next) {
        settings = next;
        WhenSettings when = next.when();
        gate.apply(
                new CardRules(when.outsideOnly(), when.knownOnly(), when.outgoing(), when.withoutLines()),
                when.showAnyway());
        FxThread.run(() -> deck.apply(next.where(), when.hideFromSharing()));
        if (!Headless.isOn()) {
            keys.use(wanted(next.keys()));
        }
    }

    private static Map<String, HotKey> wanted(KeysSettings keys) {
        Map<String, HotKey> wanted = new LinkedHashMap<>();
        keys.card().ifPresent(key -> wanted.put(CARD, key));
        keys.search().ifPresent(key -> wanted.put(SEARCH, key));
        keys.dial().ifPresent(key -> wanted.put(DIAL, key));
        return wanted;
    }

    /** The keys that cannot be had now, each with the reason, by the keys of the settings. */
    Map<String, Sentence> refusedKeys() {
        return refused;
    }

    /** Calls that the user asks for himself get a card whatever the rules say. */
    void showAlways(Predicate<Call> askedFor) {
        gate.except(askedFor);
    }

    /** Gives others than those of the settings the tone of important callers. */
    void markImportant(Predicate<CallerId> marked) {
        important = marked;
    }

    @Override
    public void onCall(Call call) {
        gate.onCall(call);
    }

    private CompletableFuture<Attention> ask() {
        if (Headless.isOn()) {
            return CompletableFuture.completedFuture(Attention.FREE);
        }
        AlertSettings now = settings;
        CompletableFuture<Attention> answer = attention.ask();
        return now != null && now.where().screen() == WhichScreen.WINDOW
                ? answer.thenCombine(foreground.ask(CurrentAttention.PATIENCE), (told, seen) -> told)
                : answer;
    }

    /** A pause is one of sounds, too. */
    private void sound(Call call) {
        AlertSettings now = settings;
        if (now == null || Headless.isOn()) {
            return;
        }
        CallTone choice = CallTone.of(now.sound().on(), now.sound().importantCallers(), important);
        choice.of(call)
                .ifPresent(tone -> FxThread.run(() -> {
                    if (!deck.pause().on()) {
                        tones.play(tone);
                    }
                }));
    }

    @Override
    public void close() {
        keys.close();
        tones.close();
        attention.close();
        foreground.close();
    }
}
