package io.github.callcard.app.window;

import io.github.callcard.directory.Match;
import io.github.callcard.journal.CallWhileOff;
import io.github.callcard.journal.Journal;
import io.github.callcard.line.PastCall;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * Brings calls that came while Callcard was off into the journal. Lines are there before caller ids are: who is unknown then is looked
 * up again when these come. Safe to use from any thread.
 */
final class CallsWhileOff {

    /** No list of a telephone has more. */
    private static final int MOST = 1_000;

    private final Journal journal;
    private final Function<String, Match> directory;

    /** Those of whom the directory knew nobody. */
    private final List<CallWhileOff> unknown = new ArrayList<>();

    /** @param directory whose number it is */
    CallsWhileOff(Journal journal, Function<String, Match> directory) {
        this.journal = journal;
        this.directory = directory;
    }

    synchronized void add(List<PastCall> past) {
        List<CallWhileOff> calls = past.stream()
                .map(call -> new CallWhileOff(call, directory.apply(call.number())))
                .toList();
        journal.add(calls);
        calls.stream().filter(call -> !call.match().isKnown()).forEach(unknown::add);
        if (unknown.size() > MOST) {
            unknown.subList(0, unknown.size() - MOST).clear();
        }
    }

    /** The directory may know more than before. */
    synchronized void lookUpAgain() {
        Map<UUID, Match> known = new HashMap<>();
        for (CallWhileOff call : unknown) {
            Match match = directory.apply(call.past().number());
            if (match.isKnown()) {
                known.put(call.id(), match);
            }
        }
        if (!known.isEmpty()) {
            journal.recognise(known);
            unknown.removeIf(call -> known.containsKey(call.id()));
        }
    }
}
