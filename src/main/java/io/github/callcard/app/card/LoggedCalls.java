package io.github.callcard.app.card;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * How far the logging of each call is, and how each call stands. A click comes on the JavaFX thread with the call as its
 * card shows it, the call's end on another; whichever is first, the second finds what the first left behind, so that a
 * call is to be logged once. Safe to use from any thread; calls nobody else.
 */
final class LoggedCalls {

    /** The action that is due now. */
    enum Action {
        NOTHING,
        /** Say that it will be logged when it ends. */
        PROMISE,
        TAKE_BACK,
        LOG,
        /** Say that what was promised cannot be kept, since nobody talked here. */
        BREAK
    }

    /**
     * The next step for a call.
     *
     * @param call as it is to be logged
     * @param marker the same however often the call is asked to be logged
     */
    record Next(Action action, Call call, String marker) {}

    private enum Step {
        /** The user may ask for it (again). */
        OPEN,
        /** To be logged when it ends. */
        REQUESTED,
        ON_ITS_WAY,
        LOGGED
    }

    private static final class Entry {
        private final String marker = UUID.randomUUID().toString();
        private Step step = Step.OPEN;
        private Call call;

        Entry(Call call) {
            this.call = call;
        }

        private Next next(Action action) {
            return new Next(action, call, marker);
        }
    }

    /** More calls than a day has; older ones have no card any more. */
    private static final int MOST = 1_000;

    private final Map<Long, Entry> entries = new LinkedHashMap<>();

    /** True when the call can be logged in this state, now or when it ends. */
    static boolean isTime(Call call) {
        return switch (call.state()) {
            case ANSWERED, ENDED, MISSED -> true;
            case LOST -> hasTalked(call);
            case RINGING, ANSWERED_ELSEWHERE, DECLINED, FAILED, MERGED -> false;
        };
    }

    /** A call whose line was lost while they talked has an end, too: the last that was seen of it. */
    static boolean hasTalked(Call call) {
        return call.state() == CallState.ENDED || (call.state() == CallState.LOST && call.answeredAt() != null);
    }

    /** True when a click would change anything. */
    synchronized boolean isOpen(long callId) {
        Entry entry = entries.get(callId);
        return entry == null || entry.step == Step.OPEN || entry.step == Step.REQUESTED;
    }

    /** @param shown the call as the clicked card shows it, which may be a moment behind */
    synchronized Next click(Call shown) {
        Entry entry = learn(shown);
        if (!isTime(entry.call) || !isOpen(shown.id())) {
            return entry.next(Action.NOTHING);
        }
        if (entry.call.isOver()) {
            entry.step = Step.ON_ITS_WAY;
            return entry.next(Action.LOG);
        }
        boolean requested = entry.step == Step.REQUESTED;
        entry.step = requested ? Step.OPEN : Step.REQUESTED;
        return entry.next(requested ? Action.TAKE_BACK : Action.PROMISE);
    }

    /** A call began or went on. */
    synchronized Next follow(Call now) {
        Entry entry = learn(now);
        if (entry.step != Step.REQUESTED || !entry.call.isOver()) {
            return entry.next(Action.NOTHING);
        }
        boolean loggable = isTime(entry.call);
        entry.step = loggable ? Step.ON_ITS_WAY : Step.OPEN;
        return entry.next(loggable ? Action.LOG : Action.BREAK);
    }

    /** The calls that were to be logged at an end which the program does not live to see. */
    synchronized List<Call> promised() {
        return entries.values().stream()
                .filter(entry -> entry.step == Step.REQUESTED)
                .map(entry -> entry.call)
                .toList();
    }

    synchronized void logged(long callId) {
        step(callId, Step.LOGGED);
    }

    /** It came to nothing, the user may try again. */
    synchronized void reopen(long callId) {
        step(callId, Step.OPEN);
    }

    private void step(long callId, Step step) {
        Entry entry = entries.get(callId);
        if (entry != null) {
            entry.step = step;
        }
    }

    /** A call that is over stays over: the card may be told of it later than we are, or earlier. */
    private Entry learn(Call call) {
        Entry known = entries.get(call.id());
        if (known != null) {
            if (!known.call.isOver()) {
                known.call = call;
            }
            return known;
        }
        Entry entry = new Entry(call);
        entries.put(call.id(), entry);
        if (entries.size() > MOST) {
            forgetOne(entry);
        }
        return entry;
    }

    /** The oldest for which nothing is on its way. */
    private void forgetOne(Entry kept) {
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            Entry entry = oldest.next();
            if (entry != kept && entry.step != Step.REQUESTED && entry.step != Step.ON_ITS_WAY) {
                oldest.remove();
                return;
            }
        }
    }
}
