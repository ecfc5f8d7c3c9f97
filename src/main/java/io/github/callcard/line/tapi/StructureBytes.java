package io.github.callcard.line.tapi;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * A variable-size structure as it came from a driver. Nothing in it is trusted: reading is bounded by the bytes there are, what
 * lies outside is absent.
 */
final class StructureBytes {

    private final ByteBuffer bytes;

    StructureBytes(byte[] bytes) {
        this.bytes = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** A DWORD, 0 where the structure is too short to have it. */
    int dword(Layout.Field field) {
        return dwordAt(Integer.toUnsignedLong(field.offset()));
    }

    /** The text before its first NUL, null where there is none; it may lack the NUL and begin at an odd offset. */
    @Nullable
    String text(Layout.Field sizeField, Layout.Field offsetField) {
        long start = Integer.toUnsignedLong(dword(offsetField));
        long size = Integer.toUnsignedLong(dword(sizeField));
        // An offset into the header would be a driver's mistake, such as leaving it 0 with a size.
        if (size < 2 || start < Layout.HEADER_BYTES || start >= bytes.limit()) {
            return null;
        }
        int length = (int) Math.min(size, bytes.limit() - start) & ~1;
        byte[] raw = new byte[length];
        bytes.get((int) start, raw);
        String text = new String(raw, StandardCharsets.UTF_16LE);
        int end = text.indexOf('\0');
        String stripped = (end < 0 ? text : text.substring(0, end)).strip();
        return stripped.isEmpty() ? null : stripped;
    }

    /** The DWORDs of a list, as many as are really there. */
    int[] dwords(int count, Layout.Field sizeField, Layout.Field offsetField) {
        long start = Integer.toUnsignedLong(dword(offsetField));
        long size = Integer.toUnsignedLong(dword(sizeField));
        long room = Math.max(0, Math.min(size, bytes.limit() - start));
        int there = (int) Math.min(Integer.toUnsignedLong(count), room / Integer.BYTES);
        int[] values = new int[there];
        for (int i = 0; i < there; i++) {
            values[i] = dwordAt(start + (long) i * Integer.BYTES);
        }
        return values;
    }

    private int dwordAt(long offset) {
        return offset + Integer.BYTES <= bytes.limit() ? bytes.getInt((int) offset) : 0;
    }
}
