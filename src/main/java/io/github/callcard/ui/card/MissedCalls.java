package io.github.callcard.ui.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.CallerId;
import io.github.callcard.line.Direction;
import io.github.callcard.number.CallerNumber.Reading;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * The callers that nobody answered, each once, until somebody has talked with them or the user has seen them. In memory
 * only. Belongs to the JavaFX thread.
 */
final class MissedCalls {

    /** More than anybody calls back; the oldest are forgotten. */
    static final int MOST = 100;

    private static final String WITHHELD = "withheld";

    private static final class Entry {
        private final Set<String> keys;
        private final Set<UUID> ids = new HashSet<>();
        private Call last;

        Entry(Call call, Set<String> keys) {
            this.keys = keys;
            last = call;
            ids.add(call.id());
        }
    }

    /** The latest at the end. */
    private final List<Entry> entries = new ArrayList<>();

    private Consumer<List<MissedCall>> listener = list -> {};

    void onChange(Consumer<List<MissedCall>> newListener) {
        listener = newListener;
    }

    /**
     * Hears every state of every call.
     *
     * @param seen whether the user has taken the call's card away
     */
    void follow(Call call, boolean seen) {
        boolean incoming = call.details().direction() == Direction.INCOMING;
        if (call.answeredAt() != null && call.state() != CallState.ANSWERED_ELSEWHERE) {
            talkedWith(call);
        } else if (call.state() == CallState.MISSED && incoming && !seen) {
            add(call);
        }
    }

    /** The user has seen this call's card, and taken it away. */
    void seen(UUID callId) {
        if (entries.removeIf(entry -> entry.last.id().equals(callId))) {
            tell();
        }
    }

    void clear() {
        if (!entries.isEmpty()) {
            entries.clear();
            tell();
        }
    }

    private void add(Call call) {
        if (entries.stream().anyMatch(entry -> entry.ids.contains(call.id()))) {
            return;
        }
        Entry added = new Entry(call, keys(call));
        for (Entry same : List.copyOf(entries)) {
            if (!Collections.disjoint(same.keys, added.keys)) {
                added.keys.addAll(same.keys);
                added.ids.addAll(same.ids);
                entries.remove(same);
            }
        }
        entries.add(added);
        if (entries.size() > MOST) {
            entries.removeFirst();
        }
        tell();
    }

    /** Of those who keep their number back nobody knows whether it was the same. */
    private void talkedWith(Call call) {
        Set<String> keys = keys(call);
        keys.remove(WITHHELD);
        if (entries.removeIf(entry -> !Collections.disjoint(entry.keys, keys))) {
            tell();
        }
    }

    /** The latest first. */
    private void tell() {
        listener.accept(entries.reversed().stream()
                .map(entry -> new MissedCall(entry.last, entry.ids.size()))
                .toList());
    }

    /**
     * By which a caller is known again: the number, and the person where it is certain who calls, so that somebody who calls
     * from the desk and from the road is one. Several people of one company call by its number.
     */
    private static Set<String> keys(Call call) {
        Set<String> keys = new HashSet<>();
        List<Reading> readings = call.match().number().readings();
        if (call.match().number().isWithheld() || call.details().number().isBlank()) {
            keys.add(WITHHELD);
        } else if (readings.isEmpty()) {
            keys.add("raw " + call.details().number());
        } else {
            keys.add("number " + readings.getFirst().e164());
        }
        List<CallerId> callers = call.match().callers().stream().distinct().toList();
        if (call.match().confident()
                && callers.size() == 1
                && callers.getFirst().personId() > 0) {
            keys.add("person " + callers.getFirst().personId());
        }
        return keys;
    }
}
