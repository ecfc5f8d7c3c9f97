package io.github.callcard.directory;

/**
 * Sorted numbers and where to find them: a binary search among every 64th number, which stays in the processor's cache,
 * and one among the 64 that follow. Immutable.
 */
final class SortedNumbers {

    private static final int BLOCK = 64;

    private final long[] numbers;
    private final long[] fences;

    SortedNumbers(long[] numbers) {
        this.numbers = numbers;
        this.fences = new long[(numbers.length + BLOCK - 1) / BLOCK];
        for (int i = 0; i < fences.length; i++) {
            fences[i] = numbers[i * BLOCK];
        }
    }

    int size() {
        return numbers.length;
    }

    long get(int place) {
        return numbers[place];
    }

    /** The numbers themselves: not to be changed. */
    long[] toArray() {
        return numbers;
    }

    /** The first place whose number is not less; the size when all are less. */
    int ceiling(long number) {
        int block = below(fences, 0, fences.length, number) - 1;
        if (block < 0) {
            return 0;
        }
        return below(numbers, block * BLOCK, Math.min((block + 1) * BLOCK, numbers.length), number);
    }

    /** The first place of a number, -1 when it is not there. */
    int first(long number) {
        int place = ceiling(number);
        return place < numbers.length && numbers[place] == number ? place : -1;
    }

    /** The first place of a range whose number is not less. Branches, since the processor fetches ahead along its guesses. */
    private static int below(long[] sorted, int from, int to, long number) {
        int low = from;
        int high = to;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < number) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
