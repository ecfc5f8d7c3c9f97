package io.github.callcard.line.sipwatch;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.sipwatch.message.CallerIdentity;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import java.util.List;

/** The calls that are offered to this device as to one more of the user's. None of them is ever taken. */
sealed interface OfferedCalls permits RingingCalls, WithdrawnCalls {

    /** An INVITE came that is for this device. */
    void invited(ServerTransaction invite);

    /** A CANCEL came. */
    void cancelled(ServerTransaction transaction);

    /** A request within a call came: an UPDATE that may name another caller, or a BYE. */
    void within(ServerTransaction transaction);

    /** The calls that are believed to ring, as they are known now. */
    List<LiveCall> alive();

    /** Ends this device's part of each call, so that the others go on ringing; nothing is reported of it. */
    void leaveToOthers();

    /** Sends nothing more by itself. */
    void abandon();

    /**
     * The answer that leaves a call to the user's telephones without the caller's hearing of it, whatever they answer. Of the
     * answers of several devices a proxy passes on the one of the lowest class (RFC 3261, section 16.7), so that one of the
     * fifth loses against all that telephones say; kamailio takes the lowest of a class. Asterisk takes 504 for a device that
     * is not there, beside which every other reason counts, and after which a call that nobody answered ends as without it.
     */
    static SipResponse leaving(SipRequest invite, String tag) {
        return invite.answer(504, "Server Time-out", tag);
    }

    /** The caller as an INVITE or an UPDATE tells. */
    static CallDetails details(SipRequest request) {
        CallerIdentity caller = CallerIdentity.of(request.headers());
        String diversion = caller.divertedFrom().isEmpty()
                ? null
                : caller.divertedFrom().getFirst().number();
        return new CallDetails(
                Direction.INCOMING, caller.number(), caller.name(), caller.called(), diversion, request.callId());
    }
}
