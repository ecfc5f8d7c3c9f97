package io.github.callcard.directory;

import java.util.Arrays;

/**
 * Makes {@link Texts}, equal ones stored once: companies and persons recur in thousands of rows. For one thread, until
 * the texts are taken.
 */
final class TextPool {

    private static final int LONGEST = 0x7FFF;

    private static final int BYTES_OF_SLOT = Integer.BYTES + Byte.BYTES;

    private byte[][] pieces = new byte[16][];
    private int lastPiece;

    /** The first free place of the last piece; the first byte of all is the length of the empty text. */
    private int used = 1;

    /** Open addressing by the hash of a text: offsets. */
    private int[] slots = new int[1 << 10];

    /**
     * For each slot some bits of its text's hash, 0 where the slot is free. That a text is new, or is not the one in a slot,
     * shows here: the tags fit into the processor's cache, slots and texts do not.
     */
    private byte[] tags = new byte[slots.length];

    private int texts;

    TextPool() {
        pieces[0] = new byte[Texts.PIECE];
    }

    /**
     * The offsets of texts, stored now or before. One search after the other would wait for memory twice each; so the memory
     * that all of them need is asked for first, and comes at the same time.
     *
     * @param offsets takes the offset of each text
     */
    void addAll(Utf8Text[] several, int count, int[] offsets) {
        long[] hashes = new long[count];
        for (int i = 0; i < count; i++) {
            hashes[i] = several[i].hash();
            offsets[i] = slots[(int) hashes[i] & slots.length - 1];
        }
        byte[] lengths = new byte[count];
        for (int i = 0; i < count; i++) {
            lengths[i] = pieces[offsets[i] >>> Texts.BITS][offsets[i] & Texts.PIECE - 1];
        }
        for (int i = 0; i < count; i++) {
            boolean known = lengths[i] == several[i].length() && holds(offsets[i], several[i]);
            offsets[i] = known ? offsets[i] : add(several[i], hashes[i]);
        }
    }

    /** The offset of a text, stored now or before. */
    int add(Utf8Text text) {
        return add(text, text.hash());
    }

    private int add(Utf8Text text, long hash) {
        if (text.length() == 0) {
            return Texts.EMPTY;
        }
        if (text.length() > LONGEST) {
            throw new IllegalArgumentException("a text of " + text.length() + " bytes is too long for the pool");
        }
        byte tag = tag(hash);
        int slot = (int) hash & slots.length - 1;
        while (tags[slot] != 0) {
            if (tags[slot] == tag && holds(slots[slot], text)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        int offset = append(text);
        tags[slot] = tag;
        slots[slot] = offset;
        if (++texts > slots.length / 4 * 3) {
            rehash();
        }
        return offset;
    }

    /** True when this is the text at an offset. */
    private boolean holds(int offset, Utf8Text text) {
        byte[] piece = pieces[offset >>> Texts.BITS];
        int place = offset & Texts.PIECE - 1;
        int start = Texts.start(piece, place);
        return Texts.length(piece, place) == text.length()
                && Arrays.equals(piece, start, start + text.length(), text.bytes(), 0, text.length());
    }

    private int append(Utf8Text text) {
        if (used + 2 + text.length() > Texts.PIECE) {
            addPiece();
        }
        byte[] piece = pieces[lastPiece];
        int offset = Math.multiplyExact(lastPiece, Texts.PIECE) + used;
        if (text.length() >= Texts.LONG) {
            piece[used++] = (byte) (Texts.LONG | text.length() >>> Byte.SIZE);
        }
        piece[used++] = (byte) text.length();
        System.arraycopy(text.bytes(), 0, piece, used, text.length());
        used += text.length();
        return offset;
    }

    private void addPiece() {
        if (++lastPiece == pieces.length) {
            pieces = Arrays.copyOf(pieces, pieces.length * 2);
        }
        pieces[lastPiece] = new byte[Texts.PIECE];
        used = 0;
    }

    /** From the texts in the order they lie in memory; the old table is not needed, so it need not live beside the new. */
    private void rehash() {
        int size = slots.length * 2;
        slots = new int[0];
        tags = new byte[0];
        slots = new int[size];
        tags = new byte[size];
        for (int i = 0; i <= lastPiece; i++) {
            byte[] piece = pieces[i];
            int place = i == 0 ? 1 : 0;
            // No text but the first is empty, so a length of zero is the unused end of a piece.
            while (place < Texts.PIECE && piece[place] != 0) {
                int start = Texts.start(piece, place);
                int length = Texts.length(piece, place);
                put(Utf8Text.hash(piece, start, length), i * Texts.PIECE + place);
                place = start + length;
            }
        }
    }

    private void put(long hash, int offset) {
        int slot = (int) hash & slots.length - 1;
        while (tags[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        tags[slot] = tag(hash);
        slots[slot] = offset;
    }

    private static byte tag(long hash) {
        return (byte) ((hash >>> (Long.SIZE - Byte.SIZE)) | 1);
    }

    /** The bytes that all of this takes. */
    long bytes() {
        return (lastPiece + 1L) * Texts.PIECE + bytesOfTables();
    }

    /** The bytes that only the search for known texts takes, until the texts are taken. */
    long bytesOfTables() {
        return slots.length * (long) BYTES_OF_SLOT;
    }

    /**
     * The bytes that tables of twice the size take beyond the present ones, which go first, where so many more texts
     * need them.
     *
     * @param more texts to come, some of which may be known
     */
    long bytesToGrow(int more) {
        return texts + more > slots.length / 4 * 3 ? bytesOfTables() : 0;
    }

    /** The texts, without spare room; nothing can be added any more. */
    Texts take() {
        slots = new int[0];
        tags = new byte[0];
        byte[][] taken = Arrays.copyOf(pieces, lastPiece + 1);
        taken[lastPiece] = Arrays.copyOf(taken[lastPiece], used);
        return new Texts(taken);
    }
}
