package io.github.callcard.directory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One text in UTF-8 and its hash; reused for the next text, so that a known one costs no memory. For one thread. */
final class Utf8Text {

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[256];
    private int length;

    /** Begins another text. */
    Utf8Text clear() {
        length = 0;
        return this;
    }

    Utf8Text append(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                return append(text.substring(i).getBytes(StandardCharsets.UTF_8));
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    private Utf8Text append(byte[] encoded) {
        room(encoded.length);
        System.arraycopy(encoded, 0, bytes, length, encoded.length);
        length += encoded.length;
        return this;
    }

    /** Four bytes, see {@link Texts#number}. */
    Utf8Text append(int number) {
        room(Integer.BYTES);
        INT.set(bytes, length, number);
        length += Integer.BYTES;
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }

    /** Only the first {@link #length} bytes are the text. */
    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    long hash() {
        return hash(bytes, 0, length);
    }

    /** Eight bytes at a time, as a name has some twenty; the upper and the lower bits are both good. */
    static long hash(byte[] bytes, int start, int length) {
        long hash = length;
        int end = start + length;
        int i = start;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            hash = mixed(hash ^ (long) LONG.get(bytes, i));
        }
        long rest = 0;
        for (; i < end; i++) {
            rest = (rest << Byte.SIZE) | (bytes[i] & 0xFF);
        }
        return mixed(hash ^ rest);
    }

    /** Texts that differ in a letter come out far apart. */
    private static long mixed(long value) {
        long product = value * MULTIPLIER;
        return product ^ (product >>> 32);
    }
}
