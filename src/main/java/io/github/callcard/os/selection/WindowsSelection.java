package io.github.callcard.os.selection;

import com.sun.jna.Memory;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/**
 * The selected text of Windows: the program in front is made to copy it, and the clipboard gets back what was there. The keys are
 * Ctrl+Insert, which copies everywhere, also in consoles, where Ctrl+C would end what runs.
 */
final class WindowsSelection implements SelectionSource {

    private static final Duration KEYS_TIMEOUT = Duration.ofSeconds(2);
    private static final Duration COPY_TIMEOUT = Duration.ofMillis(800);
    private static final long PAUSE_MS = 5;

    private static final int[] MODIFIERS = {
        ClipboardLibrary.VK_SHIFT,
        ClipboardLibrary.VK_CONTROL,
        ClipboardLibrary.VK_MENU,
        ClipboardLibrary.VK_LWIN,
        ClipboardLibrary.VK_RWIN
    };

    private final ClipboardLibrary user32;
    private final WindowsClipboard clipboard;

    WindowsSelection(ClipboardLibrary user32, MemoryLibrary kernel32) {
        this.user32 = user32;
        this.clipboard = new WindowsClipboard(user32, kernel32);
    }

    @Override
    public Selection read() throws InterruptedException {
        // Those of the hot key itself would make another key of what is pressed now.
        if (!await(KEYS_TIMEOUT, () -> IntStream.of(MODIFIERS).noneMatch(key -> user32.GetAsyncKeyState(key) < 0))) {
            return new Selection.None(Reasons.KEYS_HELD);
        }
        Optional<WindowsClipboard.Content> before = clipboard.keep();
        if (before.isEmpty()) {
            return new Selection.None(Reasons.CLIPBOARD_KEPT);
        }
        int sequence = clipboard.sequence();
        pressCopy();
        if (!await(COPY_TIMEOUT, () -> clipboard.sequence() != sequence)) {
            return new Selection.None(Reasons.NOTHING);
        }
        try {
            return clipboard.text().map(Selection::of).orElse(new Selection.None(Reasons.NOTHING));
        } finally {
            clipboard.giveBack(before.get());
        }
    }

    private void pressCopy() {
        int extended = ClipboardLibrary.KEYEVENTF_EXTENDEDKEY;
        int up = ClipboardLibrary.KEYEVENTF_KEYUP;
        int[][] keys = {
            {ClipboardLibrary.VK_CONTROL, 0},
            {ClipboardLibrary.VK_INSERT, extended},
            {ClipboardLibrary.VK_INSERT, extended | up},
            {ClipboardLibrary.VK_CONTROL, up}
        };
        try (Memory inputs = new Memory((long) keys.length * ClipboardLibrary.INPUT_SIZE)) {
            inputs.clear();
            for (int key = 0; key < keys.length; key++) {
                long at = (long) key * ClipboardLibrary.INPUT_SIZE;
                inputs.setInt(at, ClipboardLibrary.INPUT_KEYBOARD);
                inputs.setShort(at + 8, (short) keys[key][0]);
                inputs.setInt(at + 12, keys[key][1]);
            }
            user32.SendInput(keys.length, inputs, ClipboardLibrary.INPUT_SIZE);
        }
    }

    private static boolean await(Duration timeout, BooleanSupplier condition) throws InterruptedException {
        long end = System.nanoTime() + timeout.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(PAUSE_MS);
        }
        return true;
    }
}
