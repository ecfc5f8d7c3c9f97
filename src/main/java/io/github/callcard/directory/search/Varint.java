package io.github.callcard.directory.search;

/** Numbers that are not negative in as many bytes of seven bits as they take, the lowest first. */
final class Varint {

    private static final int BITS = 7;
    private static final int LOW = (1 << BITS) - 1;

    private Varint() {}

    /** The bytes that a number takes. */
    static int length(int number) {
        return (Integer.SIZE - Integer.numberOfLeadingZeros(number | 1) + BITS - 1) / BITS;
    }

    /** Writes a number; the place behind it. */
    static int write(int number, byte[] to, int at) {
        int place = at;
        int rest = number;
        for (; rest > LOW; rest >>>= BITS) {
            to[place++] = (byte) ((rest & LOW) | (1 << BITS));
        }
        to[place++] = (byte) rest;
        return place;
    }

    /** The number at a place. */
    static int read(byte[] from, int at) {
        int number = from[at] & LOW;
        int place = at;
        for (int shift = BITS; from[place] < 0; shift += BITS) {
            number |= (from[++place] & LOW) << shift;
        }
        return number;
    }
}
