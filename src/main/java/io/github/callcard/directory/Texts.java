package io.github.callcard.directory;

import java.nio.charset.StandardCharsets;

/**
 * Texts in UTF-8, one after another in pieces of 64 KB; none lies in two pieces. A text is named by the offset of its
 * length, one byte or two; the empty one is at 0. Immutable once its {@link TextPool} has given it away.
 */
final class Texts {

    /** Offset of the empty text. */
    static final int EMPTY = 0;

    static final int BITS = 16;
    static final int PIECE = 1 << BITS;

    /** From here on a length takes two bytes, the first with its highest bit set. */
    static final int LONG = 0x80;

    private final byte[][] pieces;

    Texts(byte[][] pieces) {
        this.pieces = pieces;
    }

    /** The text at an offset. */
    String get(int offset) {
        byte[] piece = pieces[offset >>> BITS];
        int place = offset & PIECE - 1;
        return new String(piece, start(piece, place), length(piece, place), StandardCharsets.UTF_8);
    }

    /** How many bytes the text has whose length stands at a place of a piece. */
    static int length(byte[] piece, int place) {
        int first = piece[place] & 0xFF;
        return first < LONG ? first : ((first - LONG) << Byte.SIZE) | (piece[place + 1] & 0xFF);
    }

    /** Where the text itself begins. */
    static int start(byte[] piece, int place) {
        return piece[place] < 0 ? place + 2 : place + 1;
    }
}
