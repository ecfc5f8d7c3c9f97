package io.github.callcard.directory;

import java.util.Arrays;

/** A growing column of integers. For one thread. */
final class IntColumn {

    private int[] values = new int[256];
    private int size;

    void add(int value) {
        if (size == values.length) {
            values = Arrays.copyOf(values, size + (size >> 1));
        }
        values[size++] = value;
    }

    int get(int place) {
        return values[place];
    }

    int[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The values in another order: the i-th is the one that stood at {@code order[i]}. */
    int[] inOrder(int[] order) {
        int[] sorted = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            sorted[i] = values[order[i]];
        }
        return sorted;
    }
}
