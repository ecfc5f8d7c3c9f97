package io.github.callcard.directory;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts in one UTF-8 array, equal ones stored once: company names and titles recur in thousands of rows. A text is named
 * by the offset of its length, one byte or two; the empty one is at 0. For one thread, until the bytes are taken.
 */
final class TextPool {

    /** Offset of the empty text. */
    static final int EMPTY = 0;

    /** From here on a length takes two bytes, the first with its highest bit set. */
    private static final int LONG = 0x80;

    private static final int LONGEST = 0x7FFF;

    private byte[] bytes = new byte[1 << 12];
    private int used = 1;

    /** Open addressing: offsets of the texts by their hash, 0 where a slot is free. */
    private int[] slots = new int[1 << 10];

    private int texts;

    /** The offset of a text, stored now or before. */
    int add(String text) {
        if (text.isEmpty()) {
            return EMPTY;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        if (utf8.length > LONGEST) {
            throw new IllegalArgumentException("a text of " + utf8.length + " bytes is too long for the pool");
        }
        int slot = spread(Arrays.hashCode(utf8)) & slots.length - 1;
        while (slots[slot] != 0) {
            if (holds(slots[slot], utf8)) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        int offset = append(utf8);
        slots[slot] = offset;
        if (++texts * 2 > slots.length) {
            rehash();
        }
        return offset;
    }

    private boolean holds(int offset, byte[] utf8) {
        int start = start(bytes, offset);
        return length(bytes, offset) == utf8.length
                && Arrays.equals(bytes, start, start + utf8.length, utf8, 0, utf8.length);
    }

    private int append(byte[] utf8) {
        int end = Math.addExact(used, 2 + utf8.length);
        if (end > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(end, bytes.length + (bytes.length >> 1)));
        }
        int offset = used;
        if (utf8.length >= LONG) {
            bytes[used++] = (byte) (LONG | utf8.length >>> 8);
        }
        bytes[used++] = (byte) utf8.length;
        System.arraycopy(utf8, 0, bytes, used, utf8.length);
        used += utf8.length;
        return offset;
    }

    private void rehash() {
        int[] larger = new int[slots.length * 2];
        for (int offset : slots) {
            if (offset != 0) {
                int slot = hash(bytes, start(bytes, offset), length(bytes, offset)) & larger.length - 1;
                while (larger[slot] != 0) {
                    slot = slot + 1 & larger.length - 1;
                }
                larger[slot] = offset;
            }
        }
        slots = larger;
    }

    /** What {@link Arrays#hashCode(byte[])} makes of these bytes, spread. */
    private static int hash(byte[] bytes, int start, int length) {
        int hash = 1;
        for (int i = start; i < start + length; i++) {
            hash = 31 * hash + bytes[i];
        }
        return spread(hash);
    }

    /** Names that differ in a letter have neighbouring hashes; multiplied they are apart, and probing stays short. */
    private static int spread(int hash) {
        int spread = hash * 0x9E3779B9;
        return spread ^ spread >>> 15;
    }

    /** The bytes of all texts, without spare room. */
    byte[] toBytes() {
        return Arrays.copyOf(bytes, used);
    }

    /** The text at an offset of a pool's bytes. */
    static String text(byte[] bytes, int offset) {
        return new String(bytes, start(bytes, offset), length(bytes, offset), StandardCharsets.UTF_8);
    }

    private static int length(byte[] bytes, int offset) {
        int first = bytes[offset] & 0xFF;
        return first < LONG ? first : ((first - LONG) << 8) | (bytes[offset + 1] & 0xFF);
    }

    private static int start(byte[] bytes, int offset) {
        return bytes[offset] < 0 ? offset + 2 : offset + 1;
    }
}
