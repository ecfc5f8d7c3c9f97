package io.github.callcard.directory.search;

import io.github.callcard.directory.Directory;
import java.util.Arrays;

/**
 * Makes the index of a directory in two rounds: the first finds the words and how many bytes their rows take, the second writes the rows.
 * So nothing is held beside the index but the table of words. For one thread and one index.
 */
final class IndexBuilder {

    /** In rows; a thread that is to give up hears of it in between. */
    private static final int BETWEEN_LOOKS = 1 << 12;

    private final Directory directory;
    private final WordTable table = new WordTable();
    private int[] last = new int[1 << 8];
    private int[] bytes = new int[1 << 8];
    private int posting;

    IndexBuilder(Directory directory) {
        this.directory = directory;
    }

    /** @throws InterruptedException when the thread is interrupted meanwhile */
    NameIndex build() throws InterruptedException {
        readAll(this::count);
        int[] starts = new int[table.size()];
        int total = 0;
        WordList.Writer words = new WordList.Writer();
        for (Integer word : table.sorted()) {
            words.add(table.get(word), bytes[word]);
            starts[word] = total;
            total = Math.addExact(total, bytes[word]);
        }
        Arrays.fill(last, -1);
        byte[] postings = new byte[total];
        readAll((word, length, shownFirst) -> write(table.add(word, length), shownFirst, postings, starts));
        return new NameIndex(directory, words.take(), new Postings(postings));
    }

    private void readAll(RowWords.Taker taker) throws InterruptedException {
        RowWords words = new RowWords(taker);
        for (int row = 0; row < directory.size(); row++) {
            if ((row & BETWEEN_LOOKS - 1) == 0 && Thread.interrupted()) {
                throw new InterruptedException();
            }
            posting = Postings.posting(row, true);
            words.read(directory.get(row));
        }
    }

    private void count(byte[] text, int length, boolean shownFirst) {
        int known = table.size();
        int word = table.add(text, length);
        if (word == last.length) {
            last = Arrays.copyOf(last, word * 2);
            bytes = Arrays.copyOf(bytes, word * 2);
        }
        if (word == known) {
            last[word] = -1;
        }
        int difference = difference(word, shownFirst);
        bytes[word] += difference == 0 ? 0 : Varint.length(difference);
    }

    private void write(int word, boolean shownFirst, byte[] postings, int[] places) {
        int difference = difference(word, shownFirst);
        if (difference > 0) {
            places[word] = Varint.write(difference, postings, places[word]);
        }
    }

    /** From the word's row before to this one; 0 where it stands in the row twice. */
    private int difference(int word, boolean shownFirst) {
        int now = shownFirst ? posting : posting + 1;
        int difference = now - last[word];
        last[word] = now;
        return difference;
    }
}
