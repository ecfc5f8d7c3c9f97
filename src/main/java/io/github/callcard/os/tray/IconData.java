package io.github.callcard.os.tray;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * The data of an icon for Windows, as bytes.
 *
 * <p>Source: {@code NOTIFYICONDATAW} of Windows Vista and later in Microsoft's public header {@code shellapi.h}, on 64 bits.
 */
final class IconData {

    static final int SIZE = 976;

    /** The newest manner of telling of clicks: where and by mouse or keyboard. */
    static final int VERSION_4 = 4;

    private static final int MESSAGE_ICON_TIP_SHOWN = 0x1 | 0x2 | 0x4 | 0x80;
    private static final int WINDOW = 8;
    private static final int ID = 16;
    private static final int FLAGS = 20;
    private static final int MESSAGE = 24;
    private static final int ICON = 32;
    private static final int TIP = 40;
    private static final int VERSION = 816;

    /** In units of UTF-16, without the end. */
    private static final int LONGEST_TIP = 127;

    private IconData() {}

    /**
     * An icon of a window.
     *
     * @param message the number of the message by which the window hears of clicks
     * @param tip what is shown while the pointer rests on the icon; cut to what Windows takes
     */
    static byte[] of(long window, int message, long icon, String tip) {
        ByteBuffer data = ByteBuffer.allocate(SIZE).order(ByteOrder.LITTLE_ENDIAN);
        data.putInt(0, SIZE);
        data.putLong(WINDOW, window);
        data.putInt(ID, 1);
        data.putInt(FLAGS, MESSAGE_ICON_TIP_SHOWN);
        data.putInt(MESSAGE, message);
        data.putLong(ICON, icon);
        data.put(TIP, cut(tip).getBytes(StandardCharsets.UTF_16LE));
        data.putInt(VERSION, VERSION_4);
        return data.array();
    }

    private static String cut(String tip) {
        if (tip.length() <= LONGEST_TIP) {
            return tip;
        }
        int end = LONGEST_TIP - 1;
        return tip.substring(0, Character.isHighSurrogate(tip.charAt(end - 1)) ? end - 1 : end) + "…";
    }

    /** The pixels of an icon as Windows wants them: blue, green, red and opacity, from the upper left. */
    static byte[] colours(int[] argb) {
        ByteBuffer colours = ByteBuffer.allocate(argb.length * Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(argb).forEach(colours::putInt);
        return colours.array();
    }

    /** The mask of an icon whose pixels say themselves how opaque they are: rows of bits, filled up to 16. */
    static byte[] mask(int size) {
        return new byte[(size + 15) / 16 * 2 * size];
    }
}
