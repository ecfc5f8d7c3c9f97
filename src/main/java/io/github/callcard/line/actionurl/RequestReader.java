package io.github.callcard.line.actionurl;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Puts one HTTP/1.x request together as its bytes come (RFC 9112, as far as phones need it): GET and POST, the latter with a
 * length. Bytes behind the request are not looked at. One thread.
 */
final class RequestReader {

    /** Phones have some 500 characters for an address, and put names and numbers into it. */
    static final int LONGEST_HEAD = 8 * 1024;

    /** A notification of Poly's has some 1.5 KB. */
    static final int LONGEST_BODY = 16 * 1024;

    /** Phones do not encode everything that they put into an address: blanks may stand in it. */
    private static final Pattern REQUEST_LINE = Pattern.compile("(GET|POST) (/.*) HTTP/1\\.[01]");

    private static final Pattern LENGTH = Pattern.compile("\\d{1,6}");

    /** The progress of the request. */
    enum Progress {
        /** More of it has to come. */
        MORE,
        /** The sender waits to be told that it may send the body (RFC 9110, section 10.1.1). */
        ASKS_TO_GO_ON,
        WHOLE,
        /** Longer than allowed, or nothing that phones send: no more of it is read. */
        REFUSED
    }

    private byte[] bytes = new byte[1024];
    private int length;
    private int searched;
    private int bodyStart = -1;
    private int bodyLength;
    private @Nullable String target;

    /** Takes what came. */
    Progress take(ByteBuffer more) {
        int room = LONGEST_HEAD + LONGEST_BODY - length;
        int taken = Math.min(more.remaining(), room);
        if (length + taken > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(length + taken, 2 * bytes.length));
        }
        more.get(bytes, length, taken);
        length += taken;
        if (bodyStart < 0) {
            return head();
        }
        return isWhole() ? Progress.WHOLE : Progress.MORE;
    }

    /** The request, once it is whole. */
    HttpRequest request() {
        return new HttpRequest(
                Objects.requireNonNull(target), new String(bytes, bodyStart, bodyLength, StandardCharsets.ISO_8859_1));
    }

    private boolean isWhole() {
        return length - bodyStart >= bodyLength;
    }

    private Progress head() {
        int end = headEnd();
        if ((end < 0 ? length : end) > LONGEST_HEAD) {
            return Progress.REFUSED;
        }
        if (end < 0) {
            return Progress.MORE;
        }
        bodyStart = end;
        List<String> lines = new String(bytes, 0, end, StandardCharsets.ISO_8859_1)
                .lines()
                .filter(line -> !line.isEmpty())
                .toList();
        Matcher requestLine = REQUEST_LINE.matcher(lines.isEmpty() ? "" : lines.getFirst());
        if (!requestLine.matches()) {
            return Progress.REFUSED;
        }
        target = requestLine.group(2);
        return headers(lines.subList(1, lines.size()));
    }

    private Progress headers(List<String> headers) {
        boolean asks = false;
        String declared = null;
        for (String header : headers) {
            int colon = header.indexOf(':');
            String name = header.substring(0, Math.max(0, colon)).toLowerCase(Locale.ROOT);
            String value = header.substring(colon + 1).strip();
            if (name.equals("transfer-encoding") || (name.equals("content-length") && declared != null)) {
                return Progress.REFUSED;
            }
            declared = name.equals("content-length") ? value : declared;
            asks |= name.equals("expect") && value.equalsIgnoreCase("100-continue");
        }
        if (declared != null && !LENGTH.matcher(declared).matches()) {
            return Progress.REFUSED;
        }
        bodyLength = declared == null ? 0 : Integer.parseInt(declared);
        if (bodyLength > LONGEST_BODY) {
            return Progress.REFUSED;
        }
        if (isWhole()) {
            return Progress.WHOLE;
        }
        return asks ? Progress.ASKS_TO_GO_ON : Progress.MORE;
    }

    /** The beginning of the body, behind an empty line; -1 while that has not come. */
    private int headEnd() {
        for (; searched < length; searched++) {
            if (bytes[searched] != '\n') {
                continue;
            }
            int before = searched > 0 && bytes[searched - 1] == '\r' ? searched - 2 : searched - 1;
            if (before >= 0 && bytes[before] == '\n') {
                return searched + 1;
            }
        }
        return -1;
    }
}
