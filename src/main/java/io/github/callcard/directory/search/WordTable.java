package io.github.callcard.directory.search;

import java.util.Arrays;

/** Words, each once, with a number from 0 on in the order in which they came. For one thread. */
final class WordTable {

    /** Stands before initials, which are kept as words of their own. */
    static final byte INITIALS = 1;

    private byte[] words = new byte[1 << 12];
    private int[] ends = new int[1 << 8];
    private int size;

    /** Open addressing: the number of a word and one, 0 where the slot is free. */
    private int[] slots = new int[1 << 9];

    /** The number of a word, which is added where it is new. */
    int add(byte[] text, int length) {
        int slot = slot(text, length);
        if (slots[slot] != 0) {
            return slots[slot] - 1;
        }
        int start = size == 0 ? 0 : ends[size - 1];
        if (start + length > words.length) {
            words = Arrays.copyOf(words, Math.max(start + length, words.length + (words.length >> 1)));
        }
        System.arraycopy(text, 0, words, start, length);
        if (size == ends.length) {
            ends = Arrays.copyOf(ends, size + (size >> 1));
        }
        ends[size++] = start + length;
        slots[slot] = size;
        if (size > slots.length / 2) {
            grow();
        }
        return size - 1;
    }

    int size() {
        return size;
    }

    private int slot(byte[] text, int length) {
        int slot = hash(text, 0, length) & slots.length - 1;
        while (slots[slot] != 0 && !holds(slots[slot] - 1, text, length)) {
            slot = slot + 1 & slots.length - 1;
        }
        return slot;
    }

    private boolean holds(int word, byte[] text, int length) {
        int start = word == 0 ? 0 : ends[word - 1];
        return Arrays.equals(words, start, ends[word], text, 0, length);
    }

    private void grow() {
        slots = new int[slots.length * 2];
        for (int word = 0; word < size; word++) {
            int start = word == 0 ? 0 : ends[word - 1];
            int slot = hash(words, start, ends[word]) & slots.length - 1;
            while (slots[slot] != 0) {
                slot = slot + 1 & slots.length - 1;
            }
            slots[slot] = word + 1;
        }
    }

    private static int hash(byte[] text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = hash * 31 + text[i];
        }
        hash *= 0x9E3779B9;
        return hash ^ hash >>> 15;
    }

    /** The bytes of a word. */
    byte[] get(int word) {
        return Arrays.copyOfRange(words, word == 0 ? 0 : ends[word - 1], ends[word]);
    }

    /** The numbers of all words in the order of their bytes. */
    Integer[] sorted() {
        Integer[] order = new Integer[size];
        Arrays.setAll(order, word -> word);
        Arrays.sort(order, this::compare);
        return order;
    }

    private int compare(int one, int other) {
        return Arrays.compareUnsigned(
                words, one == 0 ? 0 : ends[one - 1], ends[one], words, other == 0 ? 0 : ends[other - 1], ends[other]);
    }
}
