package io.github.callcard.os.selection;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The clipboard of Windows, as it can be kept and given back. Used by one thread. */
final class WindowsClipboard {

    private static final Logger LOG = LoggerFactory.getLogger(WindowsClipboard.class);
    private static final long MOST_BYTES = 32L << 20;
    private static final long PAUSE_MS = 5;

    /** Tells programs that collect what was on the clipboard, Windows' own history among them, to leave it alone. */
    private static final WString NOT_FOR_HISTORY = new WString("ExcludeClipboardContentFromMonitorProcessing");

    /** The content in its formats, as bytes. */
    record Content(Map<Integer, byte[]> formats) {}

    private final ClipboardLibrary user32;
    private final MemoryLibrary kernel32;
    private final Duration timeout;

    /** @param timeout for another program that has it open */
    WindowsClipboard(ClipboardLibrary user32, MemoryLibrary kernel32, Duration timeout) {
        this.user32 = user32;
        this.kernel32 = kernel32;
        this.timeout = timeout;
    }

    /** A number that changes with each change of the clipboard. */
    int sequence() {
        return user32.GetClipboardSequenceNumber();
    }

    /** All that is on it; empty where it cannot be kept: too much, or pictures that no other format has. */
    Optional<Content> keep() throws ClipboardBusyException, InterruptedException {
        open(null);
        try {
            return keepOpened();
        } finally {
            user32.CloseClipboard();
        }
    }

    private Optional<Content> keepOpened() {
        Map<Integer, byte[]> formats = new LinkedHashMap<>();
        long bytes = 0;
        boolean any = false;
        for (int format = user32.EnumClipboardFormats(0); format != 0; format = user32.EnumClipboardFormats(format)) {
            any = true;
            Pointer memory = isMemory(format) ? user32.GetClipboardData(format) : null;
            long size = memory == null ? 0 : kernel32.GlobalSize(memory);
            bytes += size;
            if (bytes > MOST_BYTES) {
                return Optional.empty();
            }
            if (memory != null && size > 0) {
                formats.put(format, bytes(memory, size));
            }
        }
        return any && formats.isEmpty() ? Optional.empty() : Optional.of(new Content(formats));
    }

    /** False for formats that are handles of something else than memory: bitmaps, metafiles, palettes, a program's own. */
    private static boolean isMemory(int format) {
        return switch (format) {
            case 2, 3, 9, 14, 0x80, 0x82, 0x83, 0x8E -> false;
            default -> format < 0x200 || format > 0x3FF;
        };
    }

    private byte[] bytes(Pointer memory, long size) {
        Pointer locked = kernel32.GlobalLock(memory);
        if (locked == null) {
            return new byte[0];
        }
        try {
            return locked.getByteArray(0, (int) size);
        } finally {
            kernel32.GlobalUnlock(memory);
        }
    }

    /** The text on it; empty for none. */
    Optional<String> text() throws ClipboardBusyException, InterruptedException {
        open(null);
        try {
            Pointer memory = user32.GetClipboardData(ClipboardLibrary.CF_UNICODETEXT);
            if (memory == null) {
                return Optional.empty();
            }
            // One character more than is taken tells that it is too long.
            long most = 2L * (Selection.MOST + 1);
            String text =
                    new String(bytes(memory, Math.min(kernel32.GlobalSize(memory), most)), StandardCharsets.UTF_16LE);
            int end = text.indexOf('\0');
            return Optional.of(end < 0 ? text : text.substring(0, end));
        } finally {
            user32.CloseClipboard();
        }
    }

    /** Puts back what was on it, and asks histories not to collect it again; false where that cannot be done. */
    boolean giveBack(Content content) throws InterruptedException {
        // Only a window can own what is put there; it is not needed any more once everything is.
        Pointer owner = user32.CreateWindowExW(
                0, new WString("STATIC"), null, 0, 0, 0, 0, 0, ClipboardLibrary.HWND_MESSAGE, null, null, null);
        if (owner == null) {
            LOG.warn("The clipboard was not given back: there is no window for it");
            return false;
        }
        try {
            open(owner);
            user32.EmptyClipboard();
            content.formats().forEach(this::put);
            if (!content.formats().isEmpty()) {
                put(user32.RegisterClipboardFormatW(NOT_FOR_HISTORY), new byte[1]);
            }
            user32.CloseClipboard();
            return true;
        } catch (ClipboardBusyException e) {
            LOG.warn("The clipboard was not given back: another program has it open", e);
            return false;
        } finally {
            user32.DestroyWindow(owner);
        }
    }

    private void put(int format, byte[] bytes) {
        Pointer memory = kernel32.GlobalAlloc(MemoryLibrary.GMEM_MOVEABLE, bytes.length);
        Pointer locked = memory == null ? null : kernel32.GlobalLock(memory);
        if (memory == null || locked == null) {
            LOG.warn("A format of the clipboard was not given back: no memory");
            return;
        }
        locked.write(0, bytes, 0, bytes.length);
        kernel32.GlobalUnlock(memory);
        if (user32.SetClipboardData(format, memory) == null) {
            kernel32.GlobalFree(memory);
            LOG.debug("The format {} of the clipboard was not given back", format);
        }
    }

    /** Waits while another program has it open. */
    private void open(@Nullable Pointer owner) throws ClipboardBusyException, InterruptedException {
        long start = System.nanoTime();
        while (user32.OpenClipboard(owner) == 0) {
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw new ClipboardBusyException();
            }
            Thread.sleep(PAUSE_MS);
        }
    }
}
