package io.github.callcard.app.log;

/**
 * Text as terminals and logs may have it. Names, numbers and servers' words come from anybody, and a terminal obeys some
 * characters: they move its cursor, hide what was printed or type for the user. Such characters are spelled instead, as
 * JSON does, so that whoever reads sees that there was one.
 */
public final class VisibleText {

    private VisibleText() {}

    /** One line: line breaks are spelled, too, since what stands behind one could pass for a sentence of ours. */
    public static String line(String text) {
        return of(text, false);
    }

    /** Text whose line breaks are ours. */
    public static String lines(String text) {
        return of(text, true);
    }

    private static String of(String text, boolean severalLines) {
        if (text.codePoints().noneMatch(VisibleText::isObeyed)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            boolean ourBreak = severalLines && (point == '\n' || isBreak(text, i));
            if (isObeyed(point) && !ourBreak) {
                visible.append(String.format("\\u%04x", point));
            } else {
                visible.appendCodePoint(point);
            }
            i += Character.charCount(point);
        }
        return visible.toString();
    }

    /** A break as Windows writes it; a carriage return alone lets what follows overwrite what stands there. */
    private static boolean isBreak(String text, int index) {
        return text.startsWith("\r\n", index);
    }

    /** Control characters of both sets, line separators, what turns text around, and halves of characters. */
    private static boolean isObeyed(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL -> point != '\t';
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR, Character.SURROGATE -> true;
            case Character.FORMAT -> (point >= 0x202A && point <= 0x202E) || (point >= 0x2066 && point <= 0x2069);
            default -> false;
        };
    }
}
