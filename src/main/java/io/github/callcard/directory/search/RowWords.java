package io.github.callcard.directory.search;

import io.github.callcard.directory.CallerId;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Gives every word of a row to whoever makes the index: those of the name that is shown first, its initials, those of the company. */
final class RowWords {

    /** Takes words. */
    @FunctionalInterface
    interface Taker {
        /**
         * Takes a word.
         *
         * @param length of the word, from the beginning of the bytes on
         */
        void take(byte[] word, int length, boolean shownFirst);
    }

    private static final int MOST_INITIALS = 6;

    private byte[] buffer = new byte[256];
    private final Taker taker;

    /** The company of the row before: rows of one company often follow one another. */
    private String company = "";

    private List<FoldedWord> companyWords = List.of();

    RowWords(Taker taker) {
        this.taker = taker;
    }

    void read(CallerId row) {
        boolean person = !row.personName().isEmpty();
        if (!row.contactName().equals(company)) {
            company = row.contactName();
            companyWords = FoldedWord.of(company);
        }
        List<FoldedWord> shown = person ? FoldedWord.of(row.personName()) : companyWords;
        give(shown, true);
        giveInitials(shown);
        if (person) {
            give(companyWords, false);
        }
    }

    private void give(List<FoldedWord> words, boolean shownFirst) {
        for (FoldedWord word : words) {
            word.spellings().forEach(spelling -> give(spelling, shownFirst));
        }
    }

    private void giveInitials(List<FoldedWord> words) {
        if (words.size() > 1) {
            StringBuilder initials = new StringBuilder().append((char) WordTable.INITIALS);
            words.stream().limit(MOST_INITIALS).forEach(word -> initials.appendCodePoint(word.initial()));
            give(initials.toString(), true);
        }
    }

    private void give(String word, boolean shownFirst) {
        int length = word.length();
        if (length > buffer.length) {
            buffer = new byte[length * 2];
        }
        for (int i = 0; i < length; i++) {
            char letter = word.charAt(i);
            if (letter >= 0x80) {
                byte[] encoded = word.getBytes(StandardCharsets.UTF_8);
                taker.take(encoded, encoded.length, shownFirst);
                return;
            }
            buffer[i] = (byte) letter;
        }
        taker.take(buffer, length, shownFirst);
    }
}
