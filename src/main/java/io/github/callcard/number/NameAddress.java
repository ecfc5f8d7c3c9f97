package io.github.callcard.number;

import java.util.ArrayList;
import java.util.List;

/**
 * A name and an address in angle brackets, as SIP's headers have them (RFC 3261, section 20.10); several may stand in one.
 *
 * @param display the name before the brackets, without its quotes; may be empty
 * @param address what stands in the brackets
 */
record NameAddress(String display, String address) {

    /**
     * All in a text, in order; none where it has no brackets. A quoted part is a name, be it written like an address.
     */
    static List<NameAddress> all(String text) {
        List<NameAddress> all = new ArrayList<>(1);
        boolean quoted = false;
        boolean parameters = false;
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\' && quoted) {
                i++;
            } else if (c == '"' && (quoted || text.indexOf('"', i + 1) > 0)) {
                quoted = !quoted;
            } else if ((c == ',' || c == ';') && !quoted && from > 0) {
                from = i + 1;
                parameters = c == ';';
            } else if (c == '<' && !quoted && !parameters) {
                int close = text.indexOf('>', i);
                int end = close < 0 ? text.length() : close;
                // Of brackets within brackets the inner ones hold the address.
                int inner = text.lastIndexOf('<', end);
                all.add(new NameAddress(
                        unquoted(text.substring(from, i)),
                        text.substring(inner + 1, end).strip()));
                from = end + 1;
                i = end;
            }
        }
        return all;
    }

    private static String unquoted(String display) {
        return display.replace('"', ' ').strip();
    }
}
