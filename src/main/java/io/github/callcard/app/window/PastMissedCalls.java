package io.github.callcard.app.window;

import io.github.callcard.directory.Match;
import io.github.callcard.line.PastCall;
import io.github.callcard.ui.PastCaller;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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

    synchronized void add(List<PastCall> past) {
        past.stream().filter(PastCall::isMissed).forEach(calls::add);
        calls.sort(Comparator.comparing(PastCall::at).reversed());
        if (calls.size() > MOST) {
            calls.subList(MOST, calls.size()).clear();
        }
    }

    synchronized void clear() {
        calls.clear();
    }

    /** Those calls, the latest first, and whose numbers they are from. */
    synchronized List<PastCaller> known(Function<String, Match> directory) {
        return calls.stream()
                .map(call -> new PastCaller(call, directory.apply(call.number())))
                .toList();
    }
}
