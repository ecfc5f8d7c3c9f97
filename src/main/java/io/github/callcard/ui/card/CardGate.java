package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.call.CallState;
import io.github.callcard.line.LineId;
import io.github.callcard.os.attention.Attention;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntConsumer;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Decides which calls come to the deck: those that the rules show, while the user can be disturbed. A call that has come
 * through stays through to its end; one that was held back is looked at again whenever it changes. The question whether
 * the user can be disturbed runs beside: only the call that asked it waits for the answer, and its states keep their order.
 * Safe to use from any thread.
 */
public final class CardGate implements CallListener {

    private final CallListener deck;
    private final Function<LineId, String> nameOf;
    private final Supplier<CompletableFuture<Attention>> attention;
    private final Consumer<Call> whenLetIn;
    private final IntConsumer whenHeld;

    // Guarded by this object.
    private final Set<UUID> through = new HashSet<>();
    private final Set<UUID> held = new HashSet<>();
    private final Map<UUID, List<Call>> asking = new HashMap<>();
    private CardRules rules = CardRules.ALL;
    private boolean showsAnyway;
    private Predicate<Call> askedFor = call -> false;

    /**
     * A gate that shows every call.
     *
     * @param deck told the calls that come through
     * @param nameOf what the user calls a line
     * @param attention asks whether the user can be disturbed; must return at once, and answer soon
     * @param whenLetIn told each call once, when it comes through
     * @param whenHeld told how many calls that go on now are held back because the user is busy
     */
    public CardGate(
            CallListener deck,
            Function<LineId, String> nameOf,
            Supplier<CompletableFuture<Attention>> attention,
            Consumer<Call> whenLetIn,
            IntConsumer whenHeld) {
        this.deck = deck;
        this.nameOf = nameOf;
        this.attention = attention;
        this.whenLetIn = whenLetIn;
        this.whenHeld = whenHeld;
    }

    /**
     * Takes over other rules, for the calls to come.
     *
     * @param anyway whether cards come also while the user is busy
     */
    public synchronized void apply(CardRules newRules, boolean anyway) {
        rules = newRules;
        showsAnyway = anyway;
    }

    /** Lets calls through that the user asks for himself. */
    public synchronized void except(Predicate<Call> calls) {
        askedFor = calls;
    }

    @Override
    public synchronized void onCall(Call call) {
        UUID id = call.id();
        List<Call> waiting = asking.get(id);
        if (waiting != null) {
            waiting.add(call);
        } else if (through.contains(id)) {
            pass(call);
        } else if (call.isOver() && (held.contains(id) || call.state() != CallState.MISSED)) {
            forget(call);
        } else if (askedFor.test(call)) {
            letIn(call);
        } else if (rules.shows(call, nameOf)) {
            ask(call);
        }
    }

    private void ask(Call call) {
        CompletableFuture<Attention> answer = attention.get();
        if (answer.isDone()) {
            decide(call, answer.getNow(Attention.UNKNOWN));
        } else {
            asking.put(call.id(), new ArrayList<>(List.of(call)));
            var unused = answer.thenAccept(told -> decide(call.id(), told));
        }
    }

    private synchronized void decide(UUID id, Attention told) {
        List<Call> waiting = asking.remove(id);
        if (waiting == null) {
            return;
        }
        decide(waiting.getFirst(), told);
        waiting.stream().skip(1).forEach(this::onCall);
    }

    private void decide(Call call, Attention told) {
        if (showsAnyway || !told.isBusy()) {
            letIn(call);
        } else if (!call.isOver() && held.add(call.id())) {
            whenHeld.accept(held.size());
        }
    }

    private void letIn(Call call) {
        through.add(call.id());
        if (held.remove(call.id())) {
            whenHeld.accept(held.size());
        }
        whenLetIn.accept(call);
        pass(call);
    }

    private void pass(Call call) {
        if (call.isOver()) {
            through.remove(call.id());
        }
        deck.onCall(call);
    }

    /** The call ends without a card. */
    private void forget(Call call) {
        if (held.remove(call.id())) {
            whenHeld.accept(held.size());
        }
    }
}
