package io.github.callcard.line.sipwatch.message;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A SIP message. One that was read has each header field that has a method of its own here, well formed; where one that was put
 * together has not, the method throws {@link IllegalStateException}.
 */
public sealed interface SipMessage permits SipRequest, SipResponse {

    /** The longest message, in bytes, that is read. */
    int LONGEST = 65_536;

    /** The most header fields that are read. */
    int MOST_FIELDS = 256;

    SipHeaders headers();

    SipBody body();

    /** The first line, without its end. */
    String startLine();

    default String callId() {
        return headers().first("Call-ID").orElseThrow(() -> absent("Call-ID"));
    }

    default NameAddress from() {
        return address("From");
    }

    default NameAddress to() {
        return address("To");
    }

    default CSeq cSeq() {
        try {
            return CSeq.parse(headers().first("CSeq").orElseThrow(() -> absent("CSeq")));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The way the request took, the latest step first; at least one. */
    default List<Via> vias() {
        List<Via> vias = new ArrayList<>();
        try {
            for (String value : headers().all("Via")) {
                vias.add(Via.parse(value));
            }
        } catch (MalformedMessageException e) {
            throw new IllegalStateException(e);
        }
        if (vias.isEmpty()) {
            throw absent("Via");
        }
        return vias;
    }

    /** The latest step of the way. */
    default Via via() {
        return vias().getFirst();
    }

    private NameAddress address(String name) {
        try {
            return NameAddress.parse(headers().first(name).orElseThrow(() -> absent(name)));
        } catch (MalformedMessageException e) {
            throw new IllegalStateException(e);
        }
    }

    private static IllegalStateException absent(String name) {
        return new IllegalStateException("The message has no header field " + name + ".");
    }

    /** The message as it is sent, in UTF-8; Content-Length is that of the body, whatever the header fields say. */
    default byte[] toBytes() {
        StringBuilder head = new StringBuilder(startLine()).append("\r\n");
        for (SipHeaders.Field field : headers().without("Content-Length").fields()) {
            head.append(field.name()).append(": ").append(field.value()).append("\r\n");
        }
        head.append("Content-Length: ").append(body().size()).append("\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body().bytes());
        return bytes.toByteArray();
    }
}
