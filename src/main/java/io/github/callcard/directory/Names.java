package io.github.callcard.directory;

/** Names as a CRM holds them: some are there and yet show nothing. */
final class Names {

    private Names() {}

    /** The name, or an empty one where nobody would see anything of it: blanks, marks without a letter, invisible characters. */
    static String visible(String name) {
        // Nearly every name, so that a million of them are looked at quickly.
        if (!name.isEmpty() && name.charAt(0) > ' ' && name.charAt(0) < 0x7F) {
            return name;
        }
        return name.codePoints().anyMatch(Names::isSeen) ? name : "";
    }

    private static boolean isSeen(int c) {
        return switch (Character.getType(c)) {
            case Character.SPACE_SEPARATOR,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.NON_SPACING_MARK,
                    Character.ENCLOSING_MARK -> false;
            default -> !isBlankLetter(c);
        };
    }

    /** The fillers of Hangul, the blank of Braille and the inherent vowels of Khmer: letters and symbols without ink. */
    private static boolean isBlankLetter(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x3164 || c == 0xFFA0 || c == 0x2800 || c == 0x17B4 || c == 0x17B5;
    }
}
