package io.github.callcard.directory;

import java.util.Arrays;

/**
 * The order that sorts numbers, found by merging the runs that are sorted already: the CRM delivers its rows sorted, and
 * adding country codes leaves a few sorted runs. Equal numbers keep their order.
 */
final class SortedOrder {

    private SortedOrder() {}

    static boolean isSorted(long[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] < numbers[i - 1]) {
                return false;
            }
        }
        return true;
    }

    /** The numbers in an order: the i-th is the one that stood at {@code order[i]}. */
    static long[] inOrder(long[] numbers, int[] order) {
        long[] sorted = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = numbers[order[i]];
        }
        return sorted;
    }

    /** The places of the numbers, the place of the smallest first. */
    static int[] of(long[] numbers) {
        int size = numbers.length;
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        int[] starts = runStarts(numbers);
        int[] target = new int[size];
        int runs = starts.length - 1;
        while (runs > 1) {
            int merged = 0;
            for (int run = 0; run < runs; run += 2) {
                int start = starts[run];
                int middle = starts[run + 1];
                int end = starts[Math.min(run + 2, runs)];
                merge(numbers, order, start, middle, end, target);
                starts[merged++] = start;
            }
            starts[merged] = size;
            runs = merged;
            int[] swap = order;
            order = target;
            target = swap;
        }
        return order;
    }

    /** The beginning of each sorted run, and the end of the last. */
    private static int[] runStarts(long[] numbers) {
        int[] starts = new int[16];
        int runs = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (i == 0 || numbers[i] < numbers[i - 1]) {
                if (runs + 1 == starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[runs++] = i;
            }
        }
        starts[runs] = numbers.length;
        return Arrays.copyOf(starts, runs + 1);
    }

    private static void merge(long[] numbers, int[] order, int start, int middle, int end, int[] target) {
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft = right == end || (left < middle && numbers[order[left]] <= numbers[order[right]]);
            target[i] = order[takeLeft ? left++ : right++];
        }
    }
}
