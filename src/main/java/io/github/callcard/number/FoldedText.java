package io.github.callcard.number;

import java.text.Normalizer;

/**
 * Text from a line in plain characters: decimal digits of every script become ASCII, so do full-width characters and the
 * many dashes; what ends a line becomes a line feed; what directs or hides text goes, and so do little pictures.
 */
final class FoldedText {

    /** No number, address or display name comes near this length; what is longer is garbage. */
    static final int LONGEST = 512;

    /** Stands for a character that was lost, which may have been a digit. */
    private static final int LOST = 0xFFFD;

    private static final int NEXT_LINE = 0x85;

    private FoldedText() {}

    /** The text folded, or empty when it is longer than anything that names a caller. */
    static String of(String raw) {
        if (raw.length() > LONGEST) {
            return "";
        }
        int plain = 0;
        while (plain < raw.length() && raw.charAt(plain) >= ' ' && raw.charAt(plain) < 0x7F) {
            plain++;
        }
        if (plain == raw.length()) {
            return raw.strip();
        }
        // The compatibility form turns full-width and superscript characters into ordinary ones, and may grow.
        String compatible = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        StringBuilder folded = new StringBuilder(raw.length());
        for (int i = 0; i < compatible.length() && folded.length() < LONGEST; ) {
            int point = compatible.codePointAt(i);
            i += Character.charCount(point);
            append(point, folded);
        }
        return folded.toString().strip();
    }

    private static void append(int point, StringBuilder folded) {
        if (point >= ' ' && point < 0x7F) {
            folded.append((char) point);
            return;
        }
        switch (Character.getType(point)) {
            case Character.DECIMAL_DIGIT_NUMBER -> folded.append((char) ('0' + Character.digit(point, 10)));
            case Character.DASH_PUNCTUATION -> folded.append('-');
            case Character.SPACE_SEPARATOR -> folded.append(' ');
            case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> folded.append('\n');
            case Character.FORMAT, Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> {}
            case Character.OTHER_SYMBOL -> {
                if (point == LOST) {
                    folded.append((char) point);
                }
            }
            case Character.CONTROL -> {
                if (point == '\n' || point == '\r' || point == NEXT_LINE) {
                    folded.append('\n');
                } else if (Character.isWhitespace(point)) {
                    folded.append(' ');
                }
            }
            // A minus, a long vowel mark and a wave dash stand between digits as dashes do.
            default -> folded.appendCodePoint(point == 0x2212 || point == 0x30FC || point == 0x301C ? '-' : point);
        }
    }
}
