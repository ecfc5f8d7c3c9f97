package io.github.callcard.directory;

import io.github.callcard.number.E164;
import java.util.function.IntPredicate;

/**
 * The places of sorted numbers in the order of their digits read backwards, so that all numbers with the same last digits
 * stand together: four bytes a number. Immutable.
 */
final class SuffixOrder {

    private static final int BITS = 11;
    private static final int BUCKETS = 1 << BITS;

    /** Fifteen decimal digits fit into 50 bits: five passes of eleven. */
    private static final int PASSES = 5;

    private final long[] numbers;
    private final int[] places;

    SuffixOrder(long[] numbers) {
        this(numbers, ordered(numbers));
    }

    private SuffixOrder(long[] numbers, int[] places) {
        this.numbers = numbers;
        this.places = places;
    }

    /** Calls for every place whose number ends with these digits, in no promised order, until the action answers false. */
    void forEach(long ending, int digits, IntPredicate action) {
        long from = backwards(ending, digits);
        long to = from + E164.power(E164.MOST_DIGITS - digits);
        for (int i = ceiling(from); i < places.length && backwards(numbers[places[i]]) < to; i++) {
            if (E164.endsWith(numbers[places[i]], ending, digits) && !action.test(places[i])) {
                return;
            }
        }
    }

    private int ceiling(long backwards) {
        int low = 0;
        int high = places.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (backwards(numbers[places[middle]]) < backwards) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private static long backwards(long number) {
        return backwards(number, E164.length(number));
    }

    /** The digits from the last to the first, filled with zeros to fifteen. */
    private static long backwards(long number, int digits) {
        long reversed = 0;
        long rest = number;
        for (int i = 0; i < digits; i++) {
            long tenth = rest / 10;
            reversed = reversed * 10 + (rest - tenth * 10);
            rest = tenth;
        }
        return reversed * E164.power(E164.MOST_DIGITS - digits);
    }

    /** A radix sort, from the least digit on. */
    private static int[] ordered(long[] numbers) {
        int size = numbers.length;
        long[] keys = new long[size];
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            keys[i] = backwards(numbers[i]);
            order[i] = i;
        }
        int[] target = new int[size];
        for (int pass = 0; pass < PASSES; pass++) {
            int shift = pass * BITS;
            int[] ends = new int[BUCKETS + 1];
            for (long key : keys) {
                ends[(int) (key >>> shift & BUCKETS - 1) + 1]++;
            }
            for (int bucket = 0; bucket < BUCKETS; bucket++) {
                ends[bucket + 1] += ends[bucket];
            }
            for (int place : order) {
                target[ends[(int) (keys[place] >>> shift & BUCKETS - 1)]++] = place;
            }
            int[] swap = order;
            order = target;
            target = swap;
        }
        return order;
    }
}
