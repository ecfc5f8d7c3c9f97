package io.github.callcard.directory.search;

import java.text.Normalizer;

/**
 * Letters as they are searched: without case and accents. Some letters are written in two ways by people who lack them, such as ø as o
 * or oe; each way is a spelling.
 */
final class Letters {

    private static final int FIRST_ACCENTED = 0x80;

    private Letters() {}

    /** True when this letter has a second spelling. */
    static boolean hasTwoSpellings(int letter) {
        return switch (letter) {
            case 'ø', 'Ø', 'ö', 'Ö', 'å', 'Å', 'ä', 'Ä', 'ü', 'Ü', 'æ', 'Æ', 'œ', 'Œ' -> true;
            default -> false;
        };
    }

    /**
     * Appends a letter as it is searched; nothing for a mark that belongs to the letter before.
     *
     * @param letter of a text in the composed form (NFC)
     * @param second whether in its second spelling, where it has two
     */
    static void append(int letter, boolean second, StringBuilder folded) {
        if (letter < FIRST_ACCENTED) {
            folded.append((char) (letter >= 'A' && letter <= 'Z' ? letter + ('a' - 'A') : letter));
            return;
        }
        switch (letter) {
            case 'ø', 'Ø', 'ö', 'Ö', 'œ', 'Œ' -> folded.append(second ? "oe" : "o");
            case 'å', 'Å' -> folded.append(second ? "aa" : "a");
            case 'ä', 'Ä' -> folded.append(second ? "ae" : "a");
            case 'æ', 'Æ' -> folded.append(second ? "a" : "ae");
            case 'ü', 'Ü' -> folded.append(second ? "ue" : "u");
            case 'ß', 'ẞ' -> folded.append("ss");
            case 'ł', 'Ł' -> folded.append('l');
            case 'đ', 'Đ', 'ð', 'Ð' -> folded.append('d');
            case 'þ', 'Þ' -> folded.append("th");
            case 'ı' -> folded.append('i');
            case 'ς' -> folded.append('σ');
            default -> appendWithoutMarks(letter, folded);
        }
    }

    private static void appendWithoutMarks(int letter, StringBuilder folded) {
        Normalizer.normalize(Character.toString(letter), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .map(Character::toLowerCase)
                .forEach(folded::appendCodePoint);
    }

    /** True for what words are made of; everything else stands between them. */
    static boolean isOfWord(int letter) {
        return Character.isLetterOrDigit(letter) || isMark(letter);
    }

    /** True for what is written inside words and is not searched: O'Brien is found by obrien. */
    static boolean isInsideWord(int letter) {
        return switch (letter) {
            case '\'', '’', '‘', 'ʼ', '`', '´' -> true;
            default -> Character.getType(letter) == Character.FORMAT;
        };
    }

    private static boolean isMark(int letter) {
        return switch (Character.getType(letter)) {
            case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK -> true;
            default -> false;
        };
    }
}
