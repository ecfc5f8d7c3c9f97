package io.github.callcard.directory;

import java.util.ArrayList;
import java.util.List;

/**
 * Sorted numbers and where to find them: above them the last of every 16, above those the last of every 16 of them, and so
 * on. A search reads two cache lines a level and guesses nothing; the upper levels stay in the cache and take half a byte
 * a number. Immutable.
 */
final class SortedNumbers {

    private static final int BLOCK = 16;

    private final long[] numbers;

    /** The smallest level first, the numbers themselves last. */
    private final long[][] levels;

    SortedNumbers(long[] numbers) {
        this.numbers = numbers;
        List<long[]> upwards = new ArrayList<>();
        long[] level = numbers;
        upwards.add(level);
        while (level.length > BLOCK) {
            level = lastOfEveryBlock(level);
            upwards.add(level);
        }
        this.levels = upwards.reversed().toArray(new long[0][]);
    }

    private static long[] lastOfEveryBlock(long[] sorted) {
        long[] lasts = new long[(sorted.length + BLOCK - 1) / BLOCK];
        for (int block = 0; block < lasts.length; block++) {
            lasts[block] = sorted[Math.min(sorted.length, (block + 1) * BLOCK) - 1];
        }
        return lasts;
    }

    int size() {
        return numbers.length;
    }

    long get(int place) {
        return numbers[place];
    }

    /** The first place whose number is not less; the size when all are less. */
    int ceiling(long number) {
        int place = 0;
        for (long[] level : levels) {
            int start = place * BLOCK;
            int end = Math.min(start + BLOCK, level.length);
            int less = 0;
            for (int i = start; i < end; i++) {
                less += level[i] < number ? 1 : 0;
            }
            place = start + less;
            if (place == level.length) {
                return numbers.length;
            }
        }
        return place;
    }

    /** The first place of a number, -1 when it is not there. */
    int first(long number) {
        int place = ceiling(number);
        return place < numbers.length && numbers[place] == number ? place : -1;
    }
}
