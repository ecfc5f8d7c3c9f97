package io.github.callcard.app.card;

import io.github.callcard.app.card.CallToLog.Next;
import io.github.callcard.app.card.CallToLog.Stage;
import io.github.callcard.call.Call;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The calls of late, and how far logging each of them is. A click comes with the call as its card shows it, the call's end
 * from the lines; whichever is first, the second finds what the first left behind, so that a call is logged once. Belongs to
 * one thread; {@link #isOpen} may be asked on any.
 */
final class LoggedCalls {

    /** More calls than a day has; older ones have no card any more. */
    private static final int MOST = 1_000;

    private final Map<UUID, CallToLog> calls = new LinkedHashMap<>();

    /** Those of which nothing can be asked any more, for other threads to see. */
    private final Set<UUID> settled = ConcurrentHashMap.newKeySet();

    /** True when a click would change anything. */
    boolean isOpen(UUID callId) {
        return !settled.contains(callId);
    }

    /** @param shown the call as the clicked card shows it, which may be a moment behind */
    Next click(Call shown) {
        return change(shown, known -> known.clicked(shown));
    }

    /** A call began or went on. */
    Next follow(Call now) {
        return change(now, known -> known.wentOn(now));
    }

    /** The calls that were to be logged at an end which the program does not live to see. */
    List<Call> promised() {
        return calls.values().stream()
                .filter(known -> known.stage() == Stage.REQUESTED)
                .map(CallToLog::call)
                .toList();
    }

    void logged(UUID callId) {
        become(callId, Stage.LOGGED);
    }

    /** It came to nothing, the user may try again. */
    void reopen(UUID callId) {
        become(callId, Stage.OPEN);
    }

    private void become(UUID callId, Stage stage) {
        CallToLog known = calls.get(callId);
        if (known != null) {
            put(known.at(stage));
        }
    }

    private Next change(Call call, Function<CallToLog, Next> happened) {
        CallToLog known = calls.get(call.id());
        Next next = happened.apply(known == null ? CallToLog.of(call) : known);
        put(next.now());
        if (calls.size() > MOST) {
            forgetOne(call.id());
        }
        return next;
    }

    private void put(CallToLog now) {
        UUID id = now.call().id();
        calls.put(id, now);
        if (now.stage().isOpen()) {
            settled.remove(id);
        } else {
            settled.add(id);
        }
    }

    /** The oldest for which nothing is on its way. */
    private void forgetOne(UUID kept) {
        Iterator<CallToLog> oldest = calls.values().iterator();
        while (oldest.hasNext()) {
            CallToLog known = oldest.next();
            UUID id = known.call().id();
            if (!id.equals(kept) && known.stage() != Stage.REQUESTED && known.stage() != Stage.ON_ITS_WAY) {
                oldest.remove();
                settled.remove(id);
                return;
            }
        }
    }
}
