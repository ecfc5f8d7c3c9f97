package io.github.callcard.journal;

import java.time.Instant;
import java.util.Arrays;
import java.util.BitSet;
import java.util.UUID;

/**
 * The blocks of a journal's file in which records of a call may be: two bytes of each record's id in the order of the file, and of each
 * block where it ends and when its newest call began. One id in 65,536 is mistaken for another, and costs a block that is opened in
 * vain. A hundred thousand calls take 200 KB, and 800 KB more where each has a block of its own. For one thread.
 */
final class BlockIndex {

    private char[] marks = new char[1_024];
    private int records;

    /** The number of the first record behind each block. */
    private int[] ends = new int[256];

    /** The minute, since 1970, in which the newest call of each block began. */
    private int[] newest = new int[256];

    private int newestNow = Integer.MIN_VALUE;
    private int blocks;

    /**
     * Takes a record of the block that has not ended.
     *
     * @param startedAt of the call; {@link Instant#MAX} where the record does not have it
     */
    void add(UUID id, Instant startedAt) {
        newestNow = Math.max(newestNow, minute(startedAt));
        if (records == marks.length) {
            marks = Arrays.copyOf(marks, records + records / 2);
        }
        marks[records++] = mark(id);
    }

    void endBlock() {
        if (blocks == ends.length) {
            ends = Arrays.copyOf(ends, blocks + blocks / 2);
            newest = Arrays.copyOf(newest, ends.length);
        }
        newest[blocks] = newestNow;
        newestNow = Integer.MIN_VALUE;
        ends[blocks++] = records;
    }

    /** The numbers of the blocks with calls that began then or later. */
    BitSet blocksSince(Instant from) {
        BitSet found = new BitSet();
        int minute = minute(from);
        for (int block = 0; block < blocks; block++) {
            found.set(block, newest[block] >= minute);
        }
        return found;
    }

    private static int minute(Instant time) {
        return Math.clamp(Math.floorDiv(time.getEpochSecond(), 60), Integer.MIN_VALUE, Integer.MAX_VALUE);
    }

    /** The numbers of the blocks in which it may be. */
    BitSet blocksOf(UUID id) {
        BitSet found = new BitSet();
        char wanted = mark(id);
        for (int record = 0; record < records; record++) {
            if (marks[record] == wanted) {
                found.set(blockOf(record));
            }
        }
        return found;
    }

    /** Blocks without a record end where the one before does. */
    private int blockOf(int record) {
        int low = 0;
        int high = blocks - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > record) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** Ids are of chance or of a digest: each of their bits says as much as another. */
    private static char mark(UUID id) {
        return (char) id.getLeastSignificantBits();
    }
}
