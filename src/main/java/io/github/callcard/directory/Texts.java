package io.github.callcard.directory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
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

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);

    private final byte[][] pieces;

    Texts(byte[][] pieces) {
        this.pieces = pieces;
    }

    /** The text at an offset. */
    String get(int offset) {
        return after(0, offset);
    }

    /** The text behind the number with which the one at an offset begins. */
    String afterNumber(int offset) {
        return after(Integer.BYTES, offset);
    }

    private String after(int skipped, int offset) {
        byte[] piece = pieces[offset >>> BITS];
        int place = offset & PIECE - 1;
        int length = length(piece, place) - skipped;
        return new String(piece, start(piece, place) + skipped, length, StandardCharsets.UTF_8);
    }

    /** The number with which the text at an offset begins, four bytes. */
    int number(int offset) {
        byte[] piece = pieces[offset >>> BITS];
        return (int) INT.get(piece, start(piece, offset & PIECE - 1));
    }

    /** The length in bytes of the text whose length stands at a place of a piece. */
    static int length(byte[] piece, int place) {
        int first = piece[place] & 0xFF;
        return first < LONG ? first : ((first - LONG) << Byte.SIZE) | (piece[place + 1] & 0xFF);
    }

    /** The beginning of the text itself. */
    static int start(byte[] piece, int place) {
        return piece[place] < 0 ? place + 2 : place + 1;
    }
}
