package io.github.callcard.line.sipwatch.message;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request.
 *
 * @param method in capital letters where it is one of the known ones; methods are compared with regard to case
 */
public record SipRequest(String method, SipUri uri, SipHeaders headers, SipBody body) implements SipMessage {

    static final List<String> ECHOED = List.of("Via", "From", "To", "Call-ID", "CSeq", "Record-Route");

    /** A request without a body. */
    public SipRequest(String method, SipUri uri, SipHeaders headers) {
        this(method, uri, headers, SipBody.EMPTY);
    }

    @Override
    public String startLine() {
        return method + " " + uri + " SIP/2.0";
    }

    /**
     * An answer without a body: with the header fields that an answer repeats (RFC 3261, section 8.2.6).
     *
     * @param status 100 to 699
     * @param toTag set in To where To has none yet; null to leave To as it is
     */
    public SipResponse answer(int status, String phrase, @Nullable String toTag) {
        SipHeaders echoed = headers.only(ECHOED);
        if (toTag != null && to().tag().isEmpty()) {
            echoed = echoed.replacing("To", to().withTag(toTag).toString());
        }
        return new SipResponse(status, phrase, echoed, SipBody.EMPTY);
    }

    public SipRequest withHeaders(SipHeaders other) {
        return new SipRequest(method, uri, other, body);
    }

    /** The method only: everything else may name people. */
    @Override
    public String toString() {
        return method;
    }
}
