package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.ToldDialog.Ending;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The calls of an extension, told from the documents about its dialogs. Those repeat what is known, calls that are long over
 * among it: only what changed is reported.
 */
final class DialogCalls implements Dialogs {

    /** Far more than anybody has at once; beyond it the oldest is given up. */
    private static final int MOST = 64;

    private final WatchLine line;
    private final Map<String, LiveCall> calls = new LinkedHashMap<>();

    /**
     * Calls that were answered and under whose dialog id another one began, as some switchboards tell it; the latest of an id
     * at the end.
     */
    private final Map<String, List<LiveCall>> besides = new LinkedHashMap<>();

    private boolean isLooking = true;

    DialogCalls(WatchLine line) {
        this.line = line;
    }

    /** The next whole document is a first look: its calls are taken notice of, and {@link #alive} has them for the line. */
    @Override
    public void beginAnew() {
        isLooking = true;
    }

    /** The calls that go on. */
    List<LiveCall> alive() {
        List<LiveCall> alive = new ArrayList<>();
        besides.values().forEach(alive::addAll);
        alive.addAll(calls.values());
        return alive;
    }

    /** Everything there is now: what is not among it is over. */
    @Override
    public void takeAll(Collection<ToldDialog> dialogs) {
        List<String> told = dialogs.stream()
                .filter(dialog -> !dialog.isOver())
                .map(ToldDialog::id)
                .toList();
        if (isLooking) {
            isLooking = false;
            besides.clear();
            calls.keySet().retainAll(told);
            dialogs.stream().filter(dialog -> !dialog.isOver()).forEach(this::look);
            return;
        }
        dialogs.forEach(this::take);
        List.copyOf(calls.keySet()).stream().filter(id -> !told.contains(id)).forEach(id -> over(id, Ending.UNTOLD));
    }

    /** A call of before the line was lost keeps its id, unless it is another one by now. */
    private void look(ToldDialog dialog) {
        @Nullable LiveCall before = calls.get(dialog.id());
        if (before != null && isStill(dialog, before)) {
            calls.put(dialog.id(), new LiveCall(before.callId(), newest(dialog, before), dialog.isAnswered()));
        } else {
            calls.put(dialog.id(), new LiveCall(line.newCallId(), dialog.details(), dialog.isAnswered()));
        }
    }

    /** True where it may be the call of before; Asterisk tells nobody of one that was answered. */
    private static boolean isStill(ToldDialog dialog, LiveCall before) {
        return dialog.isAnswered()
                ? dialog.details().number().isEmpty() || isOf(dialog, before)
                : isOf(dialog, before) && !before.answered();
    }

    /** The details that were told last: a document that tells nobody takes nothing back. */
    private static CallDetails newest(ToldDialog dialog, LiveCall before) {
        return dialog.details().number().isEmpty() ? before.details() : dialog.details();
    }

    /** One dialog that changed, or perhaps did not. After that a whole document is no first look any more. */
    @Override
    public void take(ToldDialog dialog) {
        isLooking = false;
        @Nullable LiveCall before = calls.get(dialog.id());
        if (dialog.isOver()) {
            over(dialog.id(), dialog.ending());
        } else if (before == null) {
            begin(dialog);
        } else if (before.answered() && !dialog.isAnswered()) {
            hide(dialog.id(), before);
            begin(dialog);
        } else {
            goOn(dialog, before);
        }
    }

    private void hide(String id, LiveCall answered) {
        List<LiveCall> beside = besides.computeIfAbsent(id, another -> new ArrayList<>());
        beside.add(answered);
        if (beside.size() > MOST) {
            line.ended(beside.removeFirst().callId(), Outcome.COMPLETED);
        }
    }

    private void begin(ToldDialog dialog) {
        if (calls.size() >= MOST) {
            over(calls.keySet().iterator().next(), Ending.UNTOLD);
        }
        LiveCall call = new LiveCall(line.newCallId(), dialog.details(), dialog.isAnswered());
        calls.put(dialog.id(), call);
        line.ringing(call.callId(), call.details());
        if (call.answered()) {
            line.answered(call.callId());
        }
    }

    private void goOn(ToldDialog dialog, LiveCall before) {
        List<LiveCall> beside = besides.getOrDefault(dialog.id(), List.of());
        boolean isAnsweredNow = dialog.isAnswered() && !before.answered();
        if (isAnsweredNow && !beside.isEmpty() && isBackTo(dialog, beside.getLast(), before)) {
            calls.put(dialog.id(), beside.removeLast());
            line.ended(before.callId(), Outcome.MISSED);
            return;
        }
        CallDetails details = newest(dialog, before);
        calls.put(dialog.id(), new LiveCall(before.callId(), details, dialog.isAnswered()));
        if (!details.equals(before.details())) {
            line.identified(before.callId(), details);
        }
        if (isAnsweredNow) {
            line.answered(before.callId());
        }
    }

    /**
     * True where the talk of before goes on and the call that rang beside it is over. Asterisk does not tell whose talk it is: a
     * second call is more often missed than taken.
     */
    private static boolean isBackTo(ToldDialog dialog, LiveCall talk, LiveCall second) {
        boolean isUntold = dialog.details().number().isEmpty();
        return (isUntold || isOf(dialog, talk)) && !isOf(dialog, second);
    }

    private static boolean isOf(ToldDialog dialog, LiveCall call) {
        return dialog.details().number().equals(call.details().number());
    }

    private void over(String id, Ending ending) {
        @Nullable LiveCall call = calls.remove(id);
        if (call != null) {
            Outcome unanswered = ending.outcome(call.details().direction());
            line.ended(call.callId(), call.answered() ? Outcome.COMPLETED : unanswered);
        }
        @Nullable List<LiveCall> beside = besides.remove(id);
        if (beside != null) {
            beside.forEach(hidden -> line.ended(hidden.callId(), Outcome.COMPLETED));
        }
    }
}
