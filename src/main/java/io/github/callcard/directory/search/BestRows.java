package io.github.callcard.directory.search;

import java.util.Arrays;
import java.util.stream.IntStream;

/** The best of many rows, a bounded number of them; of equals those that came first. For one thread. */
final class BestRows {

    private final long[] keys;
    private final int[] rows;
    private int size;

    BestRows(int most) {
        keys = new long[most];
        rows = new int[most];
    }

    /** @param key the larger, the better */
    void add(long key, int row) {
        if (size == keys.length) {
            if (size == 0 || key <= keys[size - 1]) {
                return;
            }
            size--;
        }
        int place = size;
        while (place > 0 && keys[place - 1] < key) {
            place--;
        }
        System.arraycopy(keys, place, keys, place + 1, size - place);
        System.arraycopy(rows, place, rows, place + 1, size - place);
        keys[place] = key;
        rows[place] = row;
        size++;
    }

    /** The rows, the best first. */
    IntStream rows() {
        return Arrays.stream(rows, 0, size);
    }

    long key(int place) {
        return keys[place];
    }

    int row(int place) {
        return rows[place];
    }

    int size() {
        return size;
    }
}
