package io.github.callcard.directory.search;

import java.util.Arrays;

/**
 * The words of an index in the order of their bytes, each as what differs from the one before: how many bytes the two share, the others, and
 * how many bytes its rows take. Immutable.
 */
final class WordList {

    private final byte[] coded;

    WordList(byte[] coded) {
        this.coded = coded;
    }

    /** Writes words, which come in their order. For one thread. */
    static final class Writer {

        private byte[] coded = new byte[1 << 12];
        private int size;
        private byte[] before = new byte[0];

        /** @param postingBytes how many bytes the rows of the word take */
        void add(byte[] word, int postingBytes) {
            int mismatch = Arrays.mismatch(before, word);
            int shared = mismatch < 0 ? word.length : mismatch;
            int needed = size + 3 * (Integer.BYTES + 1) + word.length;
            if (needed > coded.length) {
                coded = Arrays.copyOf(coded, Math.max(needed, coded.length + (coded.length >> 1)));
            }
            size = Varint.write(shared, coded, size);
            size = Varint.write(word.length - shared, coded, size);
            System.arraycopy(word, shared, coded, size, word.length - shared);
            size += word.length - shared;
            size = Varint.write(postingBytes, coded, size);
            before = word;
        }

        WordList take() {
            return new WordList(Arrays.copyOf(coded, size));
        }
    }

    /** Goes from word to word. For one thread. */
    final class Cursor {

        private byte[] word = new byte[64];
        private int length;
        private int at;
        private int postings;
        private int nextPostings;

        /** Goes to the next word; false where there is none. */
        boolean next() {
            if (at == coded.length) {
                return false;
            }
            int shared = number();
            int more = number();
            length = shared + more;
            if (length > word.length) {
                word = Arrays.copyOf(word, length * 2);
            }
            System.arraycopy(coded, at, word, shared, more);
            at += more;
            postings = nextPostings;
            nextPostings += number();
            return true;
        }

        private int number() {
            int value = Varint.read(coded, at);
            at += Varint.length(value);
            return value;
        }

        /** The bytes of the word, from the first on; only {@link #length} of them are its own. */
        byte[] word() {
            return word;
        }

        int length() {
            return length;
        }

        /** Where the rows of the word begin. */
        int postings() {
            return postings;
        }

        /** Where they end. */
        int postingsEnd() {
            return nextPostings;
        }
    }
}
