package io.github.callcard.line.sipwatch.message;

import java.nio.charset.StandardCharsets;

/** Escapes in URIs: {@code %} and two hexadecimal digits for a byte of UTF-8 (RFC 3261, section 19.1.2). */
final class Escapes {

    /** A user part may hold these unescaped, beside letters and digits (RFC 3261, section 25.1: mark, user-unreserved). */
    private static final String UNESCAPED = "-_.!~*'()&=+$,;?/";

    private Escapes() {}

    /** The text with its escapes undone; a broken escape is kept as it is. */
    static String unescape(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int length = 0;
        for (int i = 0; i < bytes.length; i++) {
            int high = i + 2 < bytes.length && bytes[i] == '%' ? Character.digit(bytes[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(bytes[i + 2], 16);
            if (low >= 0) {
                bytes[length++] = (byte) (high << 4 | low);
                i += 2;
            } else {
                bytes[length++] = bytes[i];
            }
        }
        return new String(bytes, 0, length, StandardCharsets.UTF_8);
    }

    /** The text as a user part may hold it. */
    static String escape(String user) {
        StringBuilder escaped = new StringBuilder(user.length());
        for (byte octet : user.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (octet & 0xFF);
            if (c < 0x80 && (Character.isLetterOrDigit(c) || UNESCAPED.indexOf(c) >= 0)) {
                escaped.append(c);
            } else {
                escaped.append('%').append(Character.toUpperCase(Character.forDigit(c >> 4, 16)));
                escaped.append(Character.toUpperCase(Character.forDigit(c & 0xF, 16)));
            }
        }
        return escaped.toString();
    }
}
