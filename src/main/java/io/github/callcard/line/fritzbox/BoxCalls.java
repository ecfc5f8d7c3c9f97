package io.github.callcard.line.fritzbox;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The user's calls at one box, folded from its reports into line events. Calls get ids of their own, since the box uses its
 * numbers again. A call whose end was never told is over when its number comes again, when there are too many, or when it is
 * too old. For one thread.
 */
final class BoxCalls {

    /** As long as a call may talk at most. */
    private static final Duration FORGOTTEN = Duration.ofHours(12);

    /** Longer than a network lets a phone ring: a call that rang so long before a connection came back does not ring now. */
    private static final Duration LONGEST_RINGING = Duration.ofMinutes(3);

    /** More calls at once than a box has lines; beyond it the oldest is given up. */
    private static final int MOST = 32;

    private final LineId line;
    private final WatchedPhones phones;
    private final Clock clock;
    private final Consumer<LineEvent> listener;

    /** By the box's numbers, the oldest first. */
    private final Map<Integer, BoxCall> calls = new LinkedHashMap<>();

    private long begun;

    private record BoxCall(String callId, CallDetails details, Instant since, boolean answered) {

        BoxCall answer() {
            return new BoxCall(callId, details, since, true);
        }

        boolean isIncoming() {
            return details.direction() == Direction.INCOMING;
        }

        boolean isOlderThan(Duration age, Instant now) {
            return since.plus(age).isBefore(now);
        }

        LiveCall live() {
            return new LiveCall(callId, details, answered);
        }
    }

    /** @param listener is told at once, on the thread that reports */
    BoxCalls(LineId line, WatchedPhones phones, Clock clock, Consumer<LineEvent> listener) {
        this.line = line;
        this.phones = phones;
        this.clock = clock;
        this.listener = listener;
    }

    void on(BoxReport report) {
        switch (report) {
            case BoxReport.Ring ring -> {
                endUntold(ring.connection());
                if (phones.areCalledBy(ring)) {
                    String called = ring.called().isEmpty() ? null : ring.called();
                    begin(
                            ring.connection(),
                            new CallDetails(Direction.INCOMING, ring.caller(), null, called, null, null));
                }
            }
            case BoxReport.Dial dial -> {
                endUntold(dial.connection());
                if (phones.make(dial)) {
                    begin(
                            dial.connection(),
                            new CallDetails(Direction.OUTGOING, dial.called(), null, null, null, null));
                }
            }
            case BoxReport.Connect connect -> connected(connect);
            case BoxReport.Disconnect disconnect -> disconnected(disconnect);
        }
    }

    /**
     * The calls that go on as far as is known, after a time in which the box was not heard: phones that rang before that time
     * do not any more once it was long, and who talked may talk still.
     */
    List<LiveCall> afterSilence() {
        Instant now = clock.instant();
        calls.values()
                .removeIf(call -> call.isOlderThan(FORGOTTEN, now)
                        || (!call.answered() && call.isOlderThan(LONGEST_RINGING, now)));
        return calls.values().stream().map(BoxCall::live).toList();
    }

    private void begin(int connection, CallDetails details) {
        Instant now = clock.instant();
        giveUpOld(now);
        BoxCall call = new BoxCall(Long.toString(++begun), details, now, false);
        calls.put(connection, call);
        listener.accept(new LineEvent.Ringing(line, call.callId(), now, details));
    }

    /**
     * Answered. Where another phone, or an answering machine, took the call, it is over for the user at that moment. A call that
     * is not known is left alone: the report does not say who called whom.
     */
    private void connected(BoxReport.Connect connect) {
        BoxCall call = calls.get(connect.connection());
        if (call == null || call.answered()) {
            return;
        }
        if (call.isIncoming() && connect.extension().isAnsweringMachine()) {
            end(connect.connection(), Outcome.MISSED);
        } else if (call.isIncoming() && !phones.has(connect.extension())) {
            end(connect.connection(), Outcome.ANSWERED_ELSEWHERE);
        } else {
            calls.put(connect.connection(), call.answer());
            listener.accept(new LineEvent.Answered(line, call.callId(), clock.instant(), AnsweredWhere.HERE));
        }
    }

    private void disconnected(BoxReport.Disconnect disconnect) {
        BoxCall call = calls.get(disconnect.connection());
        if (call == null) {
            return;
        }
        if (call.answered()) {
            end(disconnect.connection(), Outcome.COMPLETED);
        } else {
            // Somebody who talked without an answer that was heard did so while the connection to the box was lost.
            end(disconnect.connection(), disconnect.seconds() > 0 ? Outcome.UNKNOWN : Outcome.MISSED);
        }
    }

    private void endUntold(int connection) {
        if (calls.containsKey(connection)) {
            end(connection, Outcome.UNKNOWN);
        }
    }

    private void giveUpOld(Instant now) {
        for (Map.Entry<Integer, BoxCall> oldest : List.copyOf(calls.entrySet())) {
            if (calls.size() >= MOST || oldest.getValue().isOlderThan(FORGOTTEN, now)) {
                end(oldest.getKey(), Outcome.UNKNOWN);
            }
        }
    }

    private void end(int connection, Outcome outcome) {
        BoxCall call = calls.remove(connection);
        if (call != null) {
            listener.accept(new LineEvent.Ended(line, call.callId(), clock.instant(), outcome));
        }
    }
}
