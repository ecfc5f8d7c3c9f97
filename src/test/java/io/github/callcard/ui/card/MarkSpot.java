package io.github.callcard.ui.card;

import io.github.callcard.ui.toolkit.ScreenMemory;
import java.util.Arrays;

/**
 * The place on the screen where a marked call's name is read, in one row of pixels through the upper half of its blocks.
 *
 * @param left where the room for the name begins
 * @param row the row of pixels
 * @param width of the room, which is longer than a mark
 */
record MarkSpot(int left, int row, int width) {

    /** No card is there. */
    static final int NOTHING = -1;

    /** A card is there, and its name is no mark. */
    static final int SOMETHING = -2;

    private static final int CELLS = MarkedCalls.BITS + 2;
    private static final int CONTRAST = 90;

    /** Of a card that does not fade: of one that does, some blocks would no longer stand out and others still would. */
    private static final int FULL_CONTRAST = 150;

    /** The id of the call that is shown there, or one of the above. */
    int read(ScreenMemory screen, int desktop) {
        int[] pixels = screen.row(left, row, width);
        int[] again = screen.row(left, row, width);
        while (!Arrays.equals(pixels, again)) {
            pixels = again;
            again = screen.row(left, row, width);
        }
        int ground = pixels[width - 10];
        if (Arrays.stream(pixels).allMatch(pixel -> pixel == desktop)) {
            return NOTHING;
        }
        if (Arrays.stream(pixels).map(pixel -> contrast(pixel, ground)).max().orElseThrow() < FULL_CONTRAST) {
            return SOMETHING;
        }
        int first = 0;
        int last = width - 12;
        while (first < last && !stands(pixels[first], ground)) {
            first++;
        }
        while (last > first && !stands(pixels[last], ground)) {
            last--;
        }
        double cell = (last - first + 1) / (double) CELLS;
        if (cell < 6) {
            return SOMETHING;
        }
        int id = 0;
        for (int bit = 1; bit <= MarkedCalls.BITS; bit++) {
            boolean full = stands(pixels[(int) (first + (bit + 0.5) * cell)], ground);
            id = id << 1 | (full ? 1 : 0);
        }
        return id > MarkedCalls.LAST ? SOMETHING : id;
    }

    private static boolean stands(int pixel, int ground) {
        return contrast(pixel, ground) > CONTRAST;
    }

    private static int contrast(int pixel, int ground) {
        return Math.abs((pixel >> 8 & 0xFF) - (ground >> 8 & 0xFF));
    }
}
