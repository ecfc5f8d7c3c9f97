package io.github.callcard.directory;

import java.util.ArrayList;
import java.util.List;

/** A growing column of integers, in pieces: nothing is copied while it grows. For one thread. */
final class IntColumn {

    private static final int BITS = 14;
    private static final int PIECE = 1 << BITS;

    private final List<int[]> pieces = new ArrayList<>();
    private int size;

    void add(int value) {
        int within = size & PIECE - 1;
        if (within == 0) {
            pieces.add(new int[PIECE]);
        }
        pieces.getLast()[within] = value;
        size++;
    }

    int size() {
        return size;
    }

    int get(int place) {
        return pieces.get(place >>> BITS)[place & PIECE - 1];
    }

    /** The values in one array; the column is empty afterwards, so that no more than one column is there twice. */
    int[] take() {
        int[] values = new int[size];
        for (int piece = 0; piece < pieces.size(); piece++) {
            int start = piece << BITS;
            System.arraycopy(pieces.get(piece), 0, values, start, Math.min(PIECE, size - start));
        }
        clear();
        return values;
    }

    /** As {@link #take}, in another order: the i-th is the one that stood at {@code order[i]}. */
    int[] take(int[] order) {
        int[] values = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            values[i] = get(order[i]);
        }
        clear();
        return values;
    }

    private void clear() {
        pieces.clear();
        size = 0;
    }
}
