package io.github.callcard.line.sipwatch;

import io.github.callcard.line.sipwatch.message.MalformedMessageException;
import io.github.callcard.line.sipwatch.message.SipMessage;
import io.github.callcard.line.sipwatch.message.SipParser;
import io.github.callcard.line.sipwatch.message.SipRequest;
import java.nio.charset.StandardCharsets;

/** Messages as text. */
final class Wire {

    private Wire() {}

    /** A message of these lines. */
    static SipMessage message(String text) {
        try {
            return SipParser.parse(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8));
        } catch (MalformedMessageException e) {
            throw new AssertionError(e);
        }
    }

    /** A request of these lines. */
    static SipRequest request(String text) {
        return (SipRequest) message(text);
    }
}
