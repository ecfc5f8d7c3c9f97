package io.github.callcard.ui.toolkit;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The pixels of an Xvfb screen as the server itself has them, read without asking it. Xvfb keeps them in a mapped file in the
 * format of {@code xwd}; its header is numbers of 32 bits, the most significant byte first, as {@code X11/XWDFile.h} has them.
 */
public final class ScreenMemory {

    private static final int BYTES_PER_LINE = 12;
    private static final int COLOURS = 19;
    private static final int BYTES_OF_A_COLOUR = 12;

    private final ByteBuffer screen;
    private final int start;
    private final int line;

    private ScreenMemory(ByteBuffer screen) {
        this.screen = screen;
        start = screen.getInt(0) + screen.getInt(COLOURS * 4) * BYTES_OF_A_COLOUR;
        line = screen.getInt(BYTES_PER_LINE * 4);
        screen.order(ByteOrder.LITTLE_ENDIAN);
    }

    static ScreenMemory of(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new ScreenMemory(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** Part of one line of pixels, each as red, green and blue of eight bits. */
    public int[] row(int left, int y, int width) {
        int[] pixels = new int[width];
        for (int x = 0; x < width; x++) {
            pixels[x] = screen.getInt(start + y * line + (left + x) * 4) & 0xFFFFFF;
        }
        return pixels;
    }
}
