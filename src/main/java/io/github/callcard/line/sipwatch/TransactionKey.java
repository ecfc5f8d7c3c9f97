package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.Via;

/**
 * Tells requests apart that came (RFC 3261, section 17.2.3).
 *
 * @param sender the branch and who sent it; of a sender before RFC 3261, all that says the same
 * @param method INVITE for an ACK, too
 */
record TransactionKey(String sender, String method) {

    static TransactionKey of(SipRequest request) {
        return of(request, request.method().equals("ACK") ? "INVITE" : request.method());
    }

    /** The INVITE that a CANCEL is meant for. */
    static TransactionKey ofCancelled(SipRequest cancel) {
        return of(cancel, "INVITE");
    }

    private static TransactionKey of(SipRequest request, String method) {
        Via via = request.via();
        String branch = via.branch().orElse("");
        String sender = branch.startsWith(Via.MAGIC_COOKIE)
                ? branch + " " + via.host() + ":" + via.port()
                : via + " " + request.callId() + " " + request.cSeq().number() + " "
                        + request.from().tag().orElse("");
        return new TransactionKey(sender, method);
    }

    /** The same text for all copies of a request that came here on several ways (section 8.2.2.2). */
    static String merged(SipRequest request) {
        return request.from().tag().orElse("") + " " + request.callId() + " " + request.cSeq();
    }
}
