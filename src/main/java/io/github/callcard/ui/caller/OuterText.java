package io.github.callcard.ui.caller;

import org.jspecify.annotations.Nullable;

/** Text from outside, made fit for one line: a caller chooses his display name, and a CRM holds whatever was pasted. */
public final class OuterText {

    private static final int LONGEST = 300;

    private OuterText() {}

    /** Without line breaks, control and direction characters, which could disguise what follows; never null. */
    public static String line(@Nullable String text) {
        if (text == null) {
            return "";
        }
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .map(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c) ? ' ' : c)
                .filter(c -> !isDirection(c))
                .limit(LONGEST)
                .forEach(c -> {
                    if (c != ' ' || (!line.isEmpty() && line.charAt(line.length() - 1) != ' ')) {
                        line.appendCodePoint(c);
                    }
                });
        return line.toString().strip();
    }

    /** A number that keeps its order inside right-to-left text, for places that take only a string. */
    public static String isolated(String number) {
        return number.isEmpty() ? "" : "\u2066" + number + "\u2069";
    }

    private static boolean isDirection(int c) {
        return c == 0x200E
                || c == 0x200F
                || c == 0x061C
                || (c >= 0x202A && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069);
    }
}
