package io.github.callcard.directory;

import java.util.ArrayList;
import java.util.List;

/** A growing column of long integers, in pieces: nothing is copied while it grows. For one thread. */
final class LongColumn {

    private static final int BITS = 13;
    private static final int PIECE = 1 << BITS;

    private final List<long[]> pieces = new ArrayList<>();
    private int size;

    void add(long value) {
        int within = size & PIECE - 1;
        if (within == 0) {
            pieces.add(new long[PIECE]);
        }
        pieces.getLast()[within] = value;
        size++;
    }

    int size() {
        return size;
    }

    long get(int place) {
        return pieces.get(place >>> BITS)[place & PIECE - 1];
    }

    /** The values in one array; the column is empty afterwards, so that no more than one column is there twice. */
    long[] take() {
        long[] values = new long[size];
        for (int piece = 0; piece < pieces.size(); piece++) {
            int start = piece << BITS;
            System.arraycopy(pieces.get(piece), 0, values, start, Math.min(PIECE, size - start));
        }
        pieces.clear();
        size = 0;
        return values;
    }
}
