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

    /**
     * For the user's keys, the program that copies, and each of those that have the clipboard open. A program that copies later leaves
     * its text on the clipboard: it is never given back behind the user's back, who may have copied something himself by then.
     */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

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
    private final Duration patience;

    WindowsSelection(ClipboardLibrary user32, MemoryLibrary kernel32) {
        this(user32, kernel32, PATIENCE);
    }

    WindowsSelection(ClipboardLibrary user32, MemoryLibrary kernel32, Duration patience) {
        this.user32 = user32;
        this.clipboard = new WindowsClipboard(user32, kernel32, patience);
        this.patience = patience;
    }

    @Override
    public Selection read() throws InterruptedException {
        // Those of the hot key itself would make another key of what is pressed now.
        if (!await(() -> IntStream.of(MODIFIERS).noneMatch(key -> user32.GetAsyncKeyState(key) < 0))) {
            return new Selection.None(Reasons.KEYS_HELD);
        }
        try {
            Optional<WindowsClipboard.Content> before = clipboard.keep();
            return before.isPresent() ? copied(before.get()) : new Selection.None(Reasons.CLIPBOARD_KEPT);
        } catch (ClipboardBusyException e) {
            return new Selection.None(Reasons.CLIPBOARD_BUSY);
        }
    }

    private Selection copied(WindowsClipboard.Content before) throws InterruptedException, ClipboardBusyException {
        int sequence = clipboard.sequence();
        pressCopy();
        if (!await(() -> clipboard.sequence() != sequence)) {
            return new Selection.None(Reasons.NOT_COPIED);
        }
        Selection copied;
        boolean givenBack;
        try {
            copied = clipboard.text().map(Selection::of).orElse(new Selection.None(Reasons.NOTHING));
        } finally {
            givenBack = clipboard.giveBack(before);
        }
        return givenBack ? copied : new Selection.None(Reasons.CLIPBOARD_NOT_GIVEN_BACK);
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

    private boolean await(BooleanSupplier condition) throws InterruptedException {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > patience.toNanos()) {
                return false;
            }
            Thread.sleep(PAUSE_MS);
        }
        return true;
    }
}
