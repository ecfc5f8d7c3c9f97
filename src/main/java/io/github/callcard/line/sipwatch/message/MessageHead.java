package io.github.callcard.line.sipwatch.message;

import java.util.ArrayList;
import java.util.List;

/** The first line and the header fields of a message, before anybody has asked what they mean. */
record MessageHead(String startLine, SipHeaders headers) {

    /**
     * The index after the empty line that ends the head, or -1 where it has not come yet.
     *
     * @param start where the head begins
     * @param from where to look for its end: what stands before cannot be it
     */
    static int end(byte[] bytes, int start, int from, int to) {
        for (int i = Math.max(from, start + 1); i < to; i++) {
            if (bytes[i] == '\n' && isLineEmpty(bytes, start, i)) {
                return i + 1;
            }
        }
        return -1;
    }

    /** True where nothing but perhaps a carriage return stands before this line feed. */
    private static boolean isLineEmpty(byte[] bytes, int start, int lineFeed) {
        int before = bytes[lineFeed - 1] == '\r' ? lineFeed - 2 : lineFeed - 1;
        return before >= start && bytes[before] == '\n';
    }

    /**
     * Reads a whole head, the empty line included.
     *
     * @throws MalformedMessageException where a line is no header field or there are too many
     */
    static MessageHead read(byte[] bytes, int from, int end) throws MalformedMessageException {
        List<String> lines = unfolded(bytes, from, end, 1);
        if (lines.isEmpty()) {
            throw new MalformedMessageException("A message has no first line.");
        }
        return new MessageHead(lines.getFirst(), fields(lines.subList(1, lines.size())));
    }

    /**
     * Reads the header fields of a part of a body, which has no first line.
     *
     * @throws MalformedMessageException where a line is no header field or there are too many
     */
    static SipHeaders fieldsOf(byte[] bytes, int from, int end) throws MalformedMessageException {
        return fields(unfolded(bytes, from, end, 0));
    }

    private static SipHeaders fields(List<String> lines) throws MalformedMessageException {
        if (lines.size() > SipMessage.MOST_FIELDS) {
            throw new MalformedMessageException(
                    "A message has more than " + SipMessage.MOST_FIELDS + " header fields.");
        }
        List<SipHeaders.Field> fields = new ArrayList<>();
        for (String line : lines) {
            int colon = line.indexOf(':');
            String name = line.substring(0, Math.max(0, colon)).stripTrailing();
            if (!Quoting.isToken(name)) {
                throw new MalformedMessageException("A line of a message is no header field.");
            }
            fields.add(new SipHeaders.Field(name, line.substring(colon + 1).strip()));
        }
        return new SipHeaders(fields);
    }

    /**
     * The lines; one that begins with a blank goes on with the one before it (RFC 3261, section 7.3.1).
     *
     * @param first the index of the first header field
     */
    private static List<String> unfolded(byte[] bytes, int from, int end, int first) throws MalformedMessageException {
        List<StringBuilder> lines = new ArrayList<>();
        int start = from;
        for (int i = from; i < end; i++) {
            if (bytes[i] != '\n') {
                continue;
            }
            int length = (i > start && bytes[i - 1] == '\r' ? i - 1 : i) - start;
            String line = SipBody.text(bytes, start, length);
            if (line.indexOf('\r') >= 0) {
                throw new MalformedMessageException("A line of a message has a carriage return that does not end it.");
            }
            boolean goesOn = length > 0 && (bytes[start] == ' ' || bytes[start] == '\t');
            if (goesOn && lines.size() > first) {
                lines.getLast().append(' ').append(line.strip());
            } else if (length > 0) {
                lines.add(new StringBuilder(line));
            }
            start = i + 1;
        }
        return lines.stream().map(StringBuilder::toString).toList();
    }
}
