package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.Timers.Timer;
import io.github.callcard.line.sipwatch.message.Reason;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Calls that ring at this device as at one more of the user's: each is answered with 180 and never taken or turned down, so
 * that it goes on at the others.
 */
final class RingingCalls implements OfferedCalls {

    /** Proxies give up what has not rung for three minutes (RFC 3261, section 16.6, timer C). */
    private static final Duration REMINDER = Duration.ofMinutes(1);

    /** No caller listens to it for longer; the end of the call was lost. */
    private static final Duration LONGEST_RINGING = Duration.ofMinutes(10);

    private final WatchLine line;
    private final Contacts contacts;
    private final Transactions transactions;
    private final Timers timers;
    private final RandomWords random;
    private final Map<ServerTransaction, Ringing> calls = new LinkedHashMap<>();
    private boolean leaving;

    /** One call; {@code tag} is this side's. */
    private static final class Ringing {

        private final String callId;
        private final String tag;
        private CallDetails details;
        private Timer reminder = () -> {};
        private Timer limit = () -> {};

        Ringing(String callId, String tag, CallDetails details) {
            this.callId = callId;
            this.tag = tag;
            this.details = details;
        }
    }

    RingingCalls(WatchLine line, Contacts contacts, Transactions transactions, Timers timers, RandomWords random) {
        this.line = line;
        this.contacts = contacts;
        this.transactions = transactions;
        this.timers = timers;
        this.random = random;
    }

    @Override
    public void invited(ServerTransaction invite) {
        SipRequest request = invite.request();
        if (leaving) {
            invite.answer(OfferedCalls.leaving(request, random.next()));
        } else {
            Ringing call = new Ringing(line.newCallId(), random.next(), OfferedCalls.details(request));
            calls.put(invite, call);
            call.limit = timers.after(LONGEST_RINGING, () -> end(invite, false, Outcome.UNKNOWN));
            ring(invite, call);
            line.ringing(call.callId, call.details);
        }
    }

    private void ring(ServerTransaction invite, Ringing call) {
        SipResponse ringing = invite.request().answer(180, "Ringing", call.tag);
        invite.answer(ringing.withHeaders(ringing.headers().with("Contact", contacts.own())));
        call.reminder = timers.after(REMINDER, () -> ring(invite, call));
    }

    @Override
    public void cancelled(ServerTransaction transaction) {
        SipRequest cancel = transaction.request();
        @Nullable ServerTransaction invite = transactions.cancelled(cancel);
        @Nullable Ringing call = invite == null ? null : calls.get(invite);
        if (invite == null || call == null) {
            transaction.answer(cancel.answer(481, "Call/Transaction Does Not Exist", random.next()));
            return;
        }
        transaction.answer(cancel.answer(200, "OK", call.tag));
        end(invite, true, outcome(Reason.of(cancel.headers())));
    }

    private static Outcome outcome(List<Reason> reasons) {
        if (Reason.saysAnsweredElsewhere(reasons)) {
            return Outcome.ANSWERED_ELSEWHERE;
        }
        return Reason.saysDeclinedElsewhere(reasons) ? Outcome.DECLINED : Outcome.MISSED;
    }

    @Override
    public void within(ServerTransaction transaction) {
        SipRequest request = transaction.request();
        Optional<Map.Entry<ServerTransaction, Ringing>> found = calls.entrySet().stream()
                .filter(entry -> isWithin(request, entry.getKey().request(), entry.getValue()))
                .findFirst();
        if (found.isEmpty()) {
            transaction.answer(request.answer(481, "Call/Transaction Does Not Exist", random.next()));
            return;
        }
        transaction.answer(request.answer(200, "OK", null));
        if (request.method().equals("BYE")) {
            end(found.get().getKey(), true, Outcome.MISSED);
        } else {
            Ringing call = found.get().getValue();
            CallDetails now = OfferedCalls.details(request);
            call.details = call.details.identifiedAs(now.number(), now.displayName());
            line.identified(call.callId, call.details);
        }
    }

    @Override
    public List<LiveCall> alive() {
        return calls.values().stream()
                .map(call -> new LiveCall(call.callId, call.details, false))
                .toList();
    }

    private static boolean isWithin(SipRequest request, SipRequest invite, Ringing call) {
        return request.callId().equals(invite.callId())
                && request.to().tag().filter(call.tag::equals).isPresent()
                && request.from().tag().equals(invite.from().tag());
    }

    private void end(ServerTransaction invite, boolean isCancelled, Outcome outcome) {
        Ringing call = calls.remove(invite);
        if (call != null) {
            call.reminder.cancel();
            call.limit.cancel();
            SipRequest request = invite.request();
            invite.answer(
                    isCancelled
                            ? request.answer(487, "Request Terminated", call.tag)
                            : OfferedCalls.leaving(request, call.tag));
            if (!leaving) {
                line.ended(call.callId, outcome);
            }
        }
    }

    @Override
    public void leaveToOthers() {
        leaving = true;
        new ArrayList<>(calls.keySet()).forEach(invite -> end(invite, false, Outcome.UNKNOWN));
    }

    @Override
    public void abandon() {
        leaving = true;
        for (Ringing call : calls.values()) {
            call.reminder.cancel();
            call.limit.cancel();
        }
        calls.clear();
    }
}
