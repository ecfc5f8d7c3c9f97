package io.github.callcard.directory.search;

/**
 * The rows in which words stand. One after another for each word, ascending, as the difference to the one before in as many bytes of seven
 * bits as it takes. The lowest bit tells whether the word stands in the name that is shown first. Immutable.
 */
final class Postings {

    private static final int BITS = 7;
    private static final int LOW = (1 << BITS) - 1;

    private final byte[] bytes;

    Postings(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * Raises the strength of every row in which a word stands.
     *
     * @param from where the rows of the word begin
     * @param to where they end
     * @param elsewhere the strength of those where it does not stand in the name that is shown first
     */
    void mark(int from, int to, byte shownFirst, byte elsewhere, byte[] strengths) {
        int at = from;
        int posting = -1;
        while (at < to) {
            // As Varint reads, in line: this is where a search spends its time.
            int difference = 0;
            int shift = 0;
            byte next;
            do {
                next = bytes[at++];
                difference |= (next & LOW) << shift;
                shift += BITS;
            } while (next < 0);
            posting += difference;
            byte strength = (posting & 1) == 0 ? shownFirst : elsewhere;
            int row = posting >> 1;
            if (strengths[row] < strength) {
                strengths[row] = strength;
            }
        }
    }

    /** A word in a row, as one number. */
    static int posting(int row, boolean shownFirst) {
        return (row << 1) | (shownFirst ? 0 : 1);
    }
}
