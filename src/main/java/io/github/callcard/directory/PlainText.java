package io.github.callcard.directory;

import org.jspecify.annotations.Nullable;

/**
 * Makes text from outside safe to show. A name may come from anybody: a bidi override in it could turn what stands beside
 * it around, a control character could break a log line, a megabyte of it a window.
 */
public final class PlainText {

    /** The longest text that is kept, in code points. */
    public static final int LONGEST = 200;

    private static final char SOFT_HYPHEN = 0xAD;

    private PlainText() {}

    /** One line without control and direction characters, at most {@link #LONGEST} code points; null becomes empty. */
    public static String of(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        if (isPlain(text)) {
            return text;
        }
        StringBuilder plain = new StringBuilder(Math.min(text.length(), LONGEST));
        int kept = 0;
        boolean space = false;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            i += Character.charCount(point);
            if (separates(point)) {
                space = kept > 0;
            } else if (!isHidden(point)) {
                if (kept + (space ? 2 : 1) > LONGEST) {
                    return plain.append('…').toString();
                }
                if (space) {
                    plain.append(' ');
                    kept++;
                    space = false;
                }
                plain.appendCodePoint(isLoneSurrogate(point) ? '\uFFFD' : point);
                kept++;
            }
        }
        return plain.toString();
    }

    /** True when nothing has to be done, as with nearly every name there is: Latin letters and single spaces. */
    private static boolean isPlain(String text) {
        boolean space = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean visible = (c > ' ' && c < 0x7F) || (c > 0xA0 && c < 0x250 && c != SOFT_HYPHEN);
            if (!visible && (c != ' ' || space)) {
                return false;
            }
            space = !visible;
        }
        return !space && text.length() <= LONGEST;
    }

    private static boolean separates(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }

    /** Control, direction and invisible characters; the joiners that Persian and Hindi names need stay. */
    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL, Character.PRIVATE_USE, Character.UNASSIGNED -> true;
            case Character.FORMAT -> point != 0x200C && point != 0x200D;
            default -> false;
        };
    }

    private static boolean isLoneSurrogate(int point) {
        return point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
    }
}
