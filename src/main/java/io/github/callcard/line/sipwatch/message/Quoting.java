package io.github.callcard.line.sipwatch.message;

import java.util.ArrayList;
import java.util.List;

/** Quoted strings, angle brackets and tokens, as every header field writes them (RFC 3261, section 25.1). */
final class Quoting {

    private static final String TOKEN_MARKS = "-.!%*_+`'~";

    private Quoting() {}

    /** The index of a character outside of quotation marks and angle brackets, or -1 where it does not stand there. */
    static int indexOf(String text, char wanted, int from) {
        boolean quoted = false;
        boolean bracketed = false;
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                if (c == '\\') {
                    i++;
                } else if (c == '"') {
                    quoted = false;
                }
            } else if (c == wanted && !bracketed) {
                return i;
            } else if (c == '"' && !bracketed) {
                quoted = true;
            } else if (c == '<' || c == '>') {
                bracketed = c == '<';
            }
        }
        return -1;
    }

    /** The parts between a character that stands outside of quotation marks and angle brackets; at least one. */
    static List<String> split(String text, char separator) {
        List<String> parts = new ArrayList<>();
        int from = 0;
        for (int i = indexOf(text, separator, 0); i >= 0; i = indexOf(text, separator, from)) {
            parts.add(text.substring(from, i).strip());
            from = i + 1;
        }
        parts.add(text.substring(from).strip());
        return parts;
    }

    /** The text without its quotation marks and escapes; as it is where it has no quotation marks around it. */
    static String unquoted(String text) {
        if (text.length() < 2 || text.charAt(0) != '"' || text.charAt(text.length() - 1) != '"') {
            return text;
        }
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 1; i < text.length() - 1; i++) {
            if (text.charAt(i) == '\\' && i < text.length() - 2) {
                i++;
            }
            plain.append(text.charAt(i));
        }
        return plain.toString();
    }

    /** The text between quotation marks. */
    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    static boolean isToken(String text) {
        return !text.isEmpty() && text.chars().allMatch(Quoting::isTokenCharacter);
    }

    private static boolean isTokenCharacter(int c) {
        boolean letterOrDigit = c < 128 && Character.isLetterOrDigit(c);
        return letterOrDigit || TOKEN_MARKS.indexOf(c) >= 0;
    }
}
