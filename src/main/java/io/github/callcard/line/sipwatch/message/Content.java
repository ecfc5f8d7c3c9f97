package io.github.callcard.line.sipwatch.message;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The content of a message's body: one thing, or several as parts (RFC 2046, section 5.1). Read as far as a NOTIFY needs it:
 * one level of parts, nothing compressed.
 */
public final class Content {

    private static final int MOST_PARTS = 16;
    private static final int LONGEST_BOUNDARY = 70;

    private Content() {}

    /**
     * The first content of this media type.
     *
     * @param type in small letters, such as {@code application/dialog-info+xml}
     * @return empty where the message has none
     * @throws MalformedMessageException where it is compressed, or has parts that cannot be told apart
     */
    public static Optional<SipBody> of(SipMessage message, String type) throws MalformedMessageException {
        if (message.body().isEmpty()) {
            return Optional.empty();
        }
        SipHeaders headers = message.headers();
        for (String encoding : headers.all("Content-Encoding")) {
            if (!encoding.equalsIgnoreCase("identity")) {
                throw new MalformedMessageException("A body is compressed.");
            }
        }
        String own = mediaType(headers);
        if (own.equals(type)) {
            return Optional.of(message.body());
        }
        return own.startsWith("multipart/") ? part(message.body(), boundary(headers), type) : Optional.empty();
    }

    private static String mediaType(SipHeaders headers) {
        String value = headers.first("Content-Type").orElse("");
        return value.split(";", 2)[0].replaceAll("\\s", "").toLowerCase(Locale.ROOT);
    }

    private static String boundary(SipHeaders headers) throws MalformedMessageException {
        String value = headers.first("Content-Type").orElse("");
        int semicolon = value.indexOf(';');
        return Parameters.parse(semicolon < 0 ? "" : value.substring(semicolon))
                .value("boundary")
                .filter(boundary -> !boundary.isEmpty() && boundary.length() <= LONGEST_BOUNDARY)
                .orElseThrow(
                        () -> new MalformedMessageException("A body of parts does not say what stands between them."));
    }

    private static Optional<SipBody> part(SipBody body, String boundary, String type) throws MalformedMessageException {
        for (byte[] part : parts(body.bytes(), boundary)) {
            int end = startsWithLineEnd(part) ? -1 : MessageHead.end(part, 0, 0, part.length);
            if (end >= 0 && mediaType(MessageHead.fieldsOf(part, 0, end)).equals(type)) {
                return Optional.of(SipBody.of(Arrays.copyOfRange(part, end, part.length)));
            }
        }
        return Optional.empty();
    }

    /** A part may have no header fields at all; it is plain text then (RFC 2046, section 5.1). */
    private static boolean startsWithLineEnd(byte[] part) {
        return part.length > 0 && (part[0] == '\n' || part[0] == '\r');
    }

    /** The bytes between one boundary line and the next. What stands before the first and behind the last is not of the content. */
    private static List<byte[]> parts(byte[] bytes, String boundary) throws MalformedMessageException {
        String text = "\n" + new String(bytes, StandardCharsets.ISO_8859_1);
        String delimiter = "\n--" + boundary;
        List<byte[]> parts = new ArrayList<>();
        int delimited = indexOf(text, delimiter, 0);
        while (delimited >= 0 && !text.startsWith("--", delimited + delimiter.length())) {
            int lineEnd = text.indexOf('\n', delimited + delimiter.length());
            int next = lineEnd < 0 ? -1 : indexOf(text, delimiter, lineEnd);
            if (next < 0 || parts.size() == MOST_PARTS) {
                throw new MalformedMessageException("A body has parts without end, or more than " + MOST_PARTS + ".");
            }
            int end = text.charAt(next - 1) == '\r' ? next - 1 : next;
            parts.add(text.substring(lineEnd + 1, Math.max(end, lineEnd + 1)).getBytes(StandardCharsets.ISO_8859_1));
            delimited = next;
        }
        return parts;
    }

    /** The index of a boundary line, or -1; a longer word that begins in the same way is another boundary. */
    private static int indexOf(String text, String delimiter, int from) {
        int found = text.indexOf(delimiter, from);
        while (found >= 0) {
            int after = found + delimiter.length();
            if (after == text.length() || "- \t\r\n".indexOf(text.charAt(after)) >= 0) {
                return found;
            }
            found = text.indexOf(delimiter, after);
        }
        return -1;
    }
}
