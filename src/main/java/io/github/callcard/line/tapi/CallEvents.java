package io.github.callcard.line.tapi;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Says of one line's calls what is news: one beginning, one end, and in between what changed. Not thread-safe. */
final class CallEvents {

    private final LineId line;
    private final Consumer<LineEvent> events;
    private CallParties parties = new CallParties(Set.of());
    private long lastId;

    CallEvents(LineId line, Consumer<LineEvent> events) {
        this.line = line;
        this.events = events;
    }

    void ownAddresses(Set<String> addresses) {
        parties = new CallParties(addresses);
    }

    /**
     * Shows a call from now on, where its state makes it one that is worth it.
     *
     * @param calls those that are known, among them perhaps this one under another id
     * @return the call as the user has it: this one, or the one that it continues
     */
    TapiCall begun(TapiCall call, TapiCallState state, Collection<TapiCall> calls, Instant now) {
        if (call.details() != null || !isSeen(call, state, calls)) {
            return call;
        }
        CallDetails details = details(call);
        Optional<TapiCall> same = calls.stream()
                .filter(other -> other != call && SameTapiCall.begins(other, call, details, state))
                .findFirst();
        if (same.isPresent()) {
            same.get().goOnAs(call);
            return same.get();
        }
        show(call);
        events.accept(new LineEvent.Ringing(line, id(call), now, details));
        return call;
    }

    boolean isSeen(TapiCall call, TapiCallState state, Collection<TapiCall> calls) {
        return CallBeginning.isSeen(call, state, parties, calls);
    }

    /** Gives a call its id and its direction without telling anybody. */
    void show(TapiCall call) {
        call.show(Long.toString(++lastId), details(call));
    }

    CallDetails details(TapiCall call) {
        Direction direction =
                parties.direction(call.info(), call.wasDialled(), call.hasProceeded(), call.hasRungHere());
        return parties.details(call.info(), direction);
    }

    /** The details of a call now, given those under which it is known. */
    CallDetails details(TapiCall call, CallDetails known) {
        CallDetails details = parties.details(call.info(), known.direction());
        Party partner = call.partner();
        return partner == null || partner.address() == null
                ? details
                : details.identifiedAs(partner.address(), partner.name());
    }

    /** The known call that one found on a line opened again resembles most; empty where none does. */
    Optional<TapiCall> resembling(TapiCall found, List<TapiCall> before) {
        TapiCall known = null;
        int best = 0;
        for (TapiCall call : before) {
            CallDetails details = call.details();
            int resemblance =
                    details == null ? 0 : SameTapiCall.resemblance(call, details, found, details(found, details));
            if (resemblance > best) {
                known = call;
                best = resemblance;
            }
        }
        return Optional.ofNullable(known);
    }

    void answered(TapiCall call, AnsweredWhere where, Instant now) {
        if (call.isNews(where) && call.isShown()) {
            call.talks(where);
            events.accept(new LineEvent.Answered(line, id(call), now, where));
        }
    }

    void learned(TapiCall call, Instant now) {
        CallDetails known = call.details();
        if (known == null || call.isEnded()) {
            return;
        }
        if (call.isTalking()) {
            call.handedOverTo(parties.handedOver(call.info(), call.connected(), known.number()));
        }
        CallDetails details = details(call, known);
        // A driver that forgets the number when the call is over does not make the caller unknown.
        if (!details.equals(known)
                && !(details.number().isEmpty() && !known.number().isEmpty())) {
            call.describe(details);
            events.accept(new LineEvent.Identified(line, id(call), now, details));
        }
    }

    void ended(TapiCall call, Outcome outcome, Instant now) {
        if (call.isShown()) {
            call.end();
            events.accept(new LineEvent.Ended(line, id(call), now, outcome));
        }
    }

    private static String id(TapiCall call) {
        return Objects.requireNonNull(call.id());
    }
}
