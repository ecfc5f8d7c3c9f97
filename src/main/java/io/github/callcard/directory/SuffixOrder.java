package io.github.callcard.directory;

import io.github.callcard.number.E164;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * The places of sorted numbers in the order of their digits read backwards, so that all numbers with the same last digits
 * stand together: four bytes a number. Immutable.
 */
final class SuffixOrder {

    /** Of the last four digits; what is left of fifteen has eleven. */
    private static final int BUCKETS = 10_000;

    private static final long REST = 100_000_000_000L;

    /** Far more rows than an answer can have. */
    private static final int PLACE_BITS = 26;

    /** Every four digits from the last to the first. */
    private static final int[] REVERSED = reversed();

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
        long from = backwards(ending);
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

    /** The fifteen digits from the last to the first: a shorter number has its zeros behind it then. */
    private static long backwards(long number) {
        long upper = number / BUCKETS;
        long top = upper / BUCKETS;
        return ((long) REVERSED[(int) (number % BUCKETS)] * BUCKETS + REVERSED[(int) (upper % BUCKETS)]) * 10_000_000
                + REVERSED[(int) (top % BUCKETS)] * 1_000L
                + REVERSED[(int) (top / BUCKETS)] / 10;
    }

    /**
     * First into one bucket for each last four digits, then each bucket by itself: it fits into the processor's cache, and
     * the keys of one are all the memory that is needed beside the result.
     */
    private static int[] ordered(long[] numbers) {
        if (numbers.length > 1 << PLACE_BITS) {
            throw new IllegalArgumentException(numbers.length + " numbers are too many");
        }
        int[] starts = new int[BUCKETS + 1];
        for (long number : numbers) {
            starts[bucket(number) + 1]++;
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            starts[bucket + 1] += starts[bucket];
        }
        int[] places = new int[numbers.length];
        int[] ends = Arrays.copyOf(starts, BUCKETS);
        for (int place = 0; place < numbers.length; place++) {
            places[ends[bucket(numbers[place])]++] = place;
        }
        for (int bucket = 0; bucket < BUCKETS; bucket++) {
            sort(numbers, places, starts[bucket], starts[bucket + 1]);
        }
        return places;
    }

    /** The last four digits, backwards. */
    private static int bucket(long number) {
        return REVERSED[(int) (number % BUCKETS)];
    }

    private static int[] reversed() {
        int[] reversed = new int[BUCKETS];
        for (int i = 0; i < BUCKETS; i++) {
            reversed[i] = i % 10 * 1_000 + i / 10 % 10 * 100 + i / 100 % 10 * 10 + i / 1_000;
        }
        return reversed;
    }

    /** Sorts a bucket by the eleven digits that are left, 37 bits, with the place in the 26 below them. */
    private static void sort(long[] numbers, int[] places, int start, int end) {
        long[] keys = new long[end - start];
        for (int i = start; i < end; i++) {
            long backwards = backwards(numbers[places[i]]);
            keys[i - start] = ((backwards % REST) << PLACE_BITS) | places[i];
        }
        Arrays.sort(keys);
        for (int i = start; i < end; i++) {
            places[i] = (int) keys[i - start] & ((1 << PLACE_BITS) - 1);
        }
    }
}
