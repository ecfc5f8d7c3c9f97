package io.github.callcard.directory;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** One text in UTF-8 and its hash; reused for the next text, so that a known one costs no memory. For one thread. */
final class Utf8Text {

    private static final VarHandle WORDS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private byte[] bytes = new byte[256];
    private int length;

    /** Begins another text. */
    Utf8Text set(String text) {
        length = 0;
        return append(text);
    }

    Utf8Text append(String text) {
        room(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= 0x80) {
                byte[] rest = text.substring(i).getBytes(StandardCharsets.UTF_8);
                room(rest.length);
                System.arraycopy(rest, 0, bytes, length, rest.length);
                length += rest.length;
                return this;
            }
            bytes[length++] = (byte) c;
        }
        return this;
    }

    private void room(int more) {
        if (length + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * (length + more));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int length() {
        return length;
    }

    long hash() {
        return hash(bytes, 0, length);
    }

    /** A hash of these bytes whose upper and lower bits are both good. Eight at a time: names are 20 bytes long. */
    static long hash(byte[] bytes, int start, int length) {
        long hash = length;
        int end = start + length;
        int i = start;
        for (; i <= end - Long.BYTES; i += Long.BYTES) {
            hash = mixed(hash ^ (long) WORDS.get(bytes, i));
        }
        long rest = 0;
        for (; i < end; i++) {
            rest = rest << Byte.SIZE | bytes[i] & 0xFF;
        }
        return mixed(hash ^ rest);
    }

    /** Texts that differ in a letter come out far apart. */
    static long mixed(long value) {
        long product = value * MULTIPLIER;
        return product ^ product >>> 32;
    }
}
