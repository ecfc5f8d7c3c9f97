package io.github.callcard.directory;

import io.github.callcard.number.E164;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of numbers that companies have: all rows that share a number's first digits, however many digits follow. Kept
 * without an array of its own: numbers of one length are sorted by their first digits already, so that a block is one
 * stretch for each length.
 */
final class NumberBlocks {

    /** An extension behind a company's stem has at most so many digits. */
    private static final int LONGEST_TAIL = 4;

    /** A stem has at least so many digits behind the country code. */
    private static final int SHORTEST_STEM = 4;

    private final SortedNumbers numbers;
    private final CallerIds rows;
    private final int shortest;
    private final int longest;

    NumberBlocks(SortedNumbers numbers, CallerIds rows) {
        this.numbers = numbers;
        this.rows = rows;
        this.shortest = numbers.size() == 0 ? 1 : E164.length(numbers.get(0));
        this.longest = numbers.size() == 0 ? 0 : E164.length(numbers.get(numbers.size() - 1));
    }

    /**
     * The company whose block a number lies in, from the longest common first digits on; null when there is none, or when
     * the block is shared.
     */
    @Nullable
    Block around(long e164, int countryCodeDigits) {
        int length = E164.length(e164);
        int fewest = Math.max(length - LONGEST_TAIL, countryCodeDigits + SHORTEST_STEM);
        for (int stem = length; stem >= fewest; stem--) {
            Block block = block(e164, e164 / E164.power(length - stem), stem);
            if (block != null && (!block.ofOneCompany || block.isEvidence())) {
                return block.ofOneCompany ? block : null;
            }
        }
        return null;
    }

    private @Nullable Block block(long e164, long stem, int stemDigits) {
        Block block = null;
        for (int length = Math.max(shortest, stemDigits + 1); length <= longest; length++) {
            long unit = E164.power(length - stemDigits);
            long end = (stem + 1) * unit;
            for (int place = numbers.ceiling(stem * unit);
                    place < numbers.size() && numbers.get(place) < end;
                    place++) {
                if (block == null) {
                    block = new Block(rows, place, e164);
                }
                if (!block.add(place, numbers.get(place), length - stemDigits)) {
                    return block;
                }
            }
        }
        return block;
    }

    /** The rows of one stem; for one lookup. */
    static final class Block {

        private final long e164;
        private final CallerIds rows;
        private final int contact;
        private int first;
        private int count;
        private long lowest = Long.MAX_VALUE;
        private long highest;
        private boolean ofOneCompany = true;
        private boolean switchboard;
        private boolean openSwitchboard;

        private Block(CallerIds rows, int first, long e164) {
            this.rows = rows;
            this.first = first;
            this.e164 = e164;
            this.contact = rows.contactId(first);
            this.ofOneCompany = contact != 0;
        }

        /** Answers false when the block is not one company's. */
        private boolean add(int place, long number, int tailDigits) {
            ofOneCompany &= rows.contactId(place) == contact;
            boolean zeros = tailDigits <= 2 && E164.last(number, tailDigits) == 0;
            boolean otherLength = E164.length(number) != E164.length(e164);
            // One zero at the end of a number of the same length is a tenth of all numbers: a company's own counts.
            zeros &= tailDigits == 2 || otherLength || rows.get(place).isCompany();
            if (zeros && !switchboard) {
                first = place;
                switchboard = true;
            }
            openSwitchboard |= zeros && otherLength;
            if (E164.length(number) == E164.length(e164)) {
                lowest = Math.min(lowest, number);
                highest = Math.max(highest, number);
            }
            count += lastCounted(place, number) ? 0 : 1;
            return ofOneCompany;
        }

        /** Several rows of one number are one number of the block. */
        private boolean lastCounted(int place, long number) {
            return count > 0 && place > 0 && rows.number(place - 1) == number;
        }

        private boolean isEvidence() {
            return count >= 2 || switchboard;
        }

        /** The row to name the company by: the switchboard's, or the first. */
        int place() {
            return first;
        }

        int count() {
            return count;
        }

        /** Whether nobody else can well be meant: it has the switchboard's stem and another length, or lies between two. */
        boolean encloses() {
            return openSwitchboard || (lowest < e164 && e164 < highest);
        }
    }
}
