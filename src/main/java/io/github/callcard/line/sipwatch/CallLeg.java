package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.NameAddress;
import io.github.callcard.line.sipwatch.message.SipHeaders;
import io.github.callcard.line.sipwatch.message.SipRequest;
import io.github.callcard.line.sipwatch.message.SipResponse;
import io.github.callcard.line.sipwatch.message.SipUri;
import java.util.List;

/** A telephone that took a call from here: where requests of that call go (RFC 3261, section 12.1.2). */
record CallLeg(SipRequest invite, NameAddress remote, SipUri target, List<String> route) {

    /**
     * The telephone that an answer is from.
     *
     * @param accepted the answer that takes the call
     */
    static CallLeg of(SipRequest invite, SipResponse accepted) {
        return new CallLeg(
                invite,
                accepted.to(),
                target(accepted, invite.uri()),
                accepted.headers().all("Record-Route").reversed());
    }

    private static SipUri target(SipResponse accepted, SipUri otherwise) {
        String contact = accepted.headers().first("Contact").orElse("");
        try {
            return NameAddress.parse(contact).uri();
        } catch (MalformedMessageException e) {
            return otherwise; // the switchboard knows where it sent the call
        }
    }

    /** The next request of the call, without a number. */
    SipRequest request(String method, SipHeaders more) {
        SipHeaders headers = SipHeaders.NONE
                .with("Max-Forwards", "70")
                .with("From", invite.from().toString())
                .with("To", remote.toString())
                .with("Call-ID", invite.callId())
                .with("User-Agent", "Callcard");
        for (String hop : route) {
            headers = headers.with("Route", hop);
        }
        for (SipHeaders.Field field : more.fields()) {
            headers = headers.with(field.name(), field.value());
        }
        return new SipRequest(method, target, headers);
    }

    boolean isOf(SipResponse response) {
        return response.to().tag().equals(remote.tag());
    }
}
