package io.github.callcard.app.window;

import io.github.callcard.directory.Match;
import io.github.callcard.line.PastCall;
import io.github.callcard.ui.PastCaller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The missed calls that came while Callcard was off, until the user has seen them. They are looked up when they are shown: lines are
 * there before caller ids are. Safe to use from any thread.
 */
final class PastMissedCalls {

    /** Nobody calls back more. */
    private static final int MOST = 1000;

    /** The latest first. */
    private final List<PastCall> calls = new ArrayList<>();

    private final Function<String, Match> directory;
    private final Consumer<List<PastCaller>> window;

    /** @param window shows them; called on any thread, must return at once */
    PastMissedCalls(Function<String, Match> directory, Consumer<List<PastCaller>> window) {
        this.directory = directory;
        this.window = window;
    }

    void add(List<PastCall> past) {
        keep(past);
        show();
    }

    private synchronized void keep(List<PastCall> past) {
        past.stream().filter(PastCall::isMissed).forEach(calls::add);
        calls.sort(Comparator.comparing(PastCall::at).reversed());
        if (calls.size() > MOST) {
            calls.subList(MOST, calls.size()).clear();
        }
    }

    void clear() {
        forget();
        show();
    }

    private synchronized void forget() {
        calls.clear();
    }

    /** Shows them, the latest first, and whose numbers they are from as the directory has it now. */
    void show() {
        window.accept(known());
    }

    private synchronized List<PastCaller> known() {
        return calls.stream()
                .map(call -> new PastCaller(call, directory.apply(call.number())))
                .toList();
    }
}
