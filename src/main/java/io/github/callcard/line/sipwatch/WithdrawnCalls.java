package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Calls that this device sees and leaves to the user's telephones at once, so that the caller hears what they answer and
 * nothing else. The end of such a call is not seen: it is believed to ring for as long as telephones usually do.
 */
final class WithdrawnCalls implements OfferedCalls {

    /** Voicemail and other telephones take over earlier nearly everywhere; a card that stays for longer would claim too much. */
    static final Duration BELIEVED_TO_RING = Duration.ofMinutes(1);

    /** Callers without a number are two where they come this far apart. */
    private static final Duration SAME_WITHHELD = Duration.ofSeconds(3);

    /** More calls at once than anybody has; beyond it the oldest is given up. */
    private static final int MOST = 32;

    private final WatchLine line;
    private final Timers timers;
    private final RandomWords random;

    /** By the line's id of the call, in the order in which they began. */
    private final Map<String, Seen> calls = new LinkedHashMap<>();

    private boolean leaving;

    /**
     * One call.
     *
     * @param lastSeen when an INVITE of it came last, by {@link Timers#nanos}
     * @param end of the time for which it is believed to ring
     */
    private record Seen(CallDetails details, long lastSeen, Timer end) {}

    WithdrawnCalls(WatchLine line, Timers timers, RandomWords random) {
        this.line = line;
        this.timers = timers;
        this.random = random;
    }

    @Override
    public void invited(ServerTransaction invite) {
        SipRequest request = invite.request();
        invite.answer(OfferedCalls.leaving(request, random.next()));
        if (!leaving) {
            CallDetails details = OfferedCalls.details(request);
            known(details).ifPresentOrElse(id -> seenAgain(id, details), () -> begin(details));
        }
    }

    /** The same call on another way, or once more: a queue rings its members again and again. */
    private Optional<String> known(CallDetails details) {
        long now = timers.nanos();
        return calls.entrySet().stream()
                .filter(call -> isSame(call.getValue(), details, now))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    private static boolean isSame(Seen call, CallDetails details, long now) {
        return call.details().number().equals(details.number())
                && (!details.number().isEmpty() || now - call.lastSeen() <= SAME_WITHHELD.toNanos());
    }

    private void begin(CallDetails details) {
        if (calls.size() >= MOST) {
            lost(calls.keySet().iterator().next());
        }
        String id = line.newCallId();
        believe(id, details);
        line.ringing(id, details);
    }

    private void seenAgain(String id, CallDetails again) {
        Seen before = calls.get(id);
        if (before != null) {
            before.end().cancel();
            CallDetails now = before.details().identifiedAs(again.number(), again.displayName());
            believe(id, now);
            line.identified(id, now);
        }
    }

    private void believe(String id, CallDetails details) {
        calls.put(id, new Seen(details, timers.nanos(), timers.after(BELIEVED_TO_RING, () -> lost(id))));
    }

    /** It is not known how it ended. */
    private void lost(String id) {
        Seen call = calls.remove(id);
        if (call != null) {
            call.end().cancel();
            line.ended(id, Outcome.UNKNOWN);
        }
    }

    /** It came too late: nothing rings here. */
    @Override
    public void cancelled(ServerTransaction transaction) {
        unknown(transaction);
    }

    @Override
    public void within(ServerTransaction transaction) {
        unknown(transaction);
    }

    private void unknown(ServerTransaction transaction) {
        transaction.answer(transaction.request().answer(481, "Call/Transaction Does Not Exist", random.next()));
    }

    @Override
    public List<LiveCall> alive() {
        return calls.entrySet().stream()
                .map(call -> new LiveCall(call.getKey(), call.getValue().details(), false))
                .toList();
    }

    @Override
    public void leaveToOthers() {
        abandon();
    }

    @Override
    public void abandon() {
        leaving = true;
        calls.values().forEach(call -> call.end().cancel());
        calls.clear();
    }
}
