package io.github.callcard.line.sipwatch.message;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads messages (RFC 3261, section 7). Strict in what a receiver acts upon, so that nothing is taken for what it is not, and
 * lenient in the rest: names without quotation marks, names in Latin-1, lines that end without a carriage return. Any thread.
 */
public final class SipParser {

    private static final Pattern RESPONSE =
            Pattern.compile("SIP/2\\.0 ([1-6][0-9]{2})(?: (.*))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern REQUEST =
            Pattern.compile("(\\S+) (\\S+) (SIP/[0-9]+\\.[0-9]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern VERSION = Pattern.compile("SIP/0*2\\.0+", Pattern.CASE_INSENSITIVE);
    private static final Pattern LENGTH = Pattern.compile("0{0,16}[0-9]{1,7}");

    private static final int BAD_REQUEST = 400;
    private static final int VERSION_NOT_SUPPORTED = 505;

    /** Header fields that a message has once (RFC 3261, section 20). */
    private static final List<String> MANDATORY = List.of("From", "To", "Call-ID", "CSeq");

    private static final List<String> AT_MOST_ONCE = List.of("Content-Length", "Content-Type", "Max-Forwards", "Event");

    private SipParser() {}

    /**
     * Reads the message of one datagram. Line ends before it are passed over; bytes behind its Content-Length too.
     *
     * @throws MalformedMessageException where it is none
     */
    public static SipMessage parse(byte[] datagram) throws MalformedMessageException {
        if (datagram.length > SipMessage.LONGEST) {
            throw new MalformedMessageException("A message has more than " + SipMessage.LONGEST + " bytes.");
        }
        int start = 0;
        while (start < datagram.length && (datagram[start] == '\r' || datagram[start] == '\n')) {
            start++;
        }
        int end = MessageHead.end(datagram, start, start, datagram.length);
        if (end < 0) {
            throw new MalformedMessageException("A message ends within its header fields.");
        }
        MessageHead head = MessageHead.read(datagram, start, end);
        return message(head, Arrays.copyOfRange(datagram, end, datagram.length));
    }

    /**
     * The body's length as the head says it; empty where it says none.
     *
     * @throws MalformedMessageException where it is said twice or is no number
     */
    static Optional<Integer> contentLength(SipHeaders headers) throws MalformedMessageException {
        List<String> lengths = headers.all("Content-Length");
        if (lengths.isEmpty()) {
            return Optional.empty();
        }
        if (lengths.size() > 1 || !LENGTH.matcher(lengths.getFirst()).matches()) {
            throw new MalformedMessageException("The Content-Length header field is not one number.");
        }
        return Optional.of(Integer.valueOf(lengths.getFirst()));
    }

    /** @param rest what follows the head: the body and perhaps more */
    static SipMessage message(MessageHead head, byte[] rest) throws MalformedMessageException {
        boolean isResponse = head.startLine().regionMatches(true, 0, "SIP/", 0, 4);
        Matcher request = REQUEST.matcher(head.startLine());
        if (request.matches() && !VERSION.matcher(request.group(3)).matches()) {
            MalformedMessageException fault =
                    new MalformedMessageException("A request is of another version than SIP/2.0.");
            throw answered(head, fault, VERSION_NOT_SUPPORTED, "Version Not Supported");
        }
        try {
            check(head.headers());
            SipBody body = body(head.headers(), rest);
            return isResponse ? response(head, body) : request(request, head, body);
        } catch (MalformedMessageException e) {
            throw isResponse ? e : answered(head, e, BAD_REQUEST, "Bad Request");
        }
    }

    private static SipBody body(SipHeaders headers, byte[] rest) throws MalformedMessageException {
        int length = contentLength(headers).orElse(rest.length);
        if (length > rest.length) {
            throw new MalformedMessageException("A message ends within its body.");
        }
        return SipBody.of(Arrays.copyOf(rest, length));
    }

    private static SipResponse response(MessageHead head, SipBody body) throws MalformedMessageException {
        Matcher line = RESPONSE.matcher(head.startLine());
        if (!line.matches()) {
            throw new MalformedMessageException("A response does not begin with SIP/2.0 and a status from 100 to 699.");
        }
        @Nullable String phrase = line.group(2);
        return new SipResponse(Integer.parseInt(line.group(1)), phrase == null ? "" : phrase, head.headers(), body);
    }

    private static SipRequest request(Matcher line, MessageHead head, SipBody body) throws MalformedMessageException {
        if (!line.matches() || !Quoting.isToken(line.group(1))) {
            throw new MalformedMessageException("A request does not begin with a method, a URI and SIP/2.0.");
        }
        SipRequest request = new SipRequest(line.group(1), SipUri.parse(line.group(2)), head.headers(), body);
        if (!request.uri().headers().isEmpty()) {
            throw new MalformedMessageException("The URI of a request has header fields in it.");
        }
        if (!request.cSeq().method().equals(request.method())) {
            throw new MalformedMessageException("A request is of another method than its CSeq header field says.");
        }
        for (String contact : head.headers().all("Contact")) {
            if (!contact.equals("*")) {
                NameAddress.parse(contact);
            }
        }
        return request;
    }

    private static void check(SipHeaders headers) throws MalformedMessageException {
        for (String name : MANDATORY) {
            if (headers.all(name).size() != 1 || headers.all(name).getFirst().isEmpty()) {
                throw new MalformedMessageException("A message has not exactly one header field " + name + ".");
            }
        }
        for (String name : AT_MOST_ONCE) {
            if (headers.all(name).size() > 1) {
                throw new MalformedMessageException("A message has more than one header field " + name + ".");
            }
        }
        if (headers.all("Via").isEmpty()) {
            throw new MalformedMessageException("A message has no header field Via.");
        }
        for (String via : headers.all("Via")) {
            Via.parse(via);
        }
        NameAddress.parse(headers.all("From").getFirst());
        NameAddress.parse(headers.all("To").getFirst());
        CSeq.parse(headers.all("CSeq").getFirst());
    }

    /** The same fault with the answer that it deserves, where it can be addressed at all. An ACK is never answered. */
    private static MalformedMessageException answered(
            MessageHead head, MalformedMessageException fault, int status, String phrase) {
        SipHeaders echoed = head.headers().only(SipRequest.ECHOED);
        boolean answerable =
                !head.startLine().startsWith("ACK ") && MANDATORY.stream().allMatch(echoed::has) && echoed.has("Via");
        return answerable
                ? new RefusedRequestException(
                        String.valueOf(fault.getMessage()), new SipResponse(status, phrase, echoed, SipBody.EMPTY))
                : fault;
    }
}
