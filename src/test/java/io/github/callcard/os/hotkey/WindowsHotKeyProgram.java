package io.github.callcard.os.hotkey;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import io.github.callcard.os.attention.Attention;
import io.github.callcard.os.attention.CurrentAttention;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Holds hot keys of the Windows it runs on, presses one itself and prints what became of it. */
final class WindowsHotKeyProgram {

    /** The function that presses keys. Source: {@code winuser.h}. */
    interface Fingers extends StdCallLibrary {
        int UP = 2;

        void keybd_event(byte key, byte scan, int flags, @Nullable Pointer extra);
    }

    private static final byte[] PRESSED = {0x11, 0x12, 0x10, 'K'};

    private WindowsHotKeyProgram() {}

    public static void main(String[] arguments) throws Exception {
        HotKey key = HotKey.parse("Ctrl+Alt+Shift+K").orElseThrow();
        User32Library user32 = User32Library.load();
        CountDownLatch pressed = new CountDownLatch(2);
        try (HotKeySystem first = new WindowsHotKeys(user32, Kernel32Library.load());
                HotKeySystem second = new WindowsHotKeys(user32, Kernel32Library.load())) {
            System.out.println("held: " + first.hold(key, pressed::countDown).isEmpty());
            System.out.println("refused: " + second.hold(key, () -> {}).orElseThrow());
            press();
            press();
            System.out.println("pressed: " + pressed.await(1, TimeUnit.MINUTES));
            first.release(key);
            System.out.println(
                    "held by the other: " + second.hold(key, () -> {}).isEmpty());
        }
        System.out.println("in front: " + Foregrounds.ofSystem().current().isPresent());
        try (CurrentAttention attention = new CurrentAttention()) {
            Attention told = Attention.UNKNOWN;
            // An answer may come later than a card would wait; then it is the next one.
            while (told == Attention.UNKNOWN) {
                told = attention.ask().get();
            }
            System.out.println("attention: " + told);
        }
        System.exit(0);
    }

    private static void press() {
        Fingers fingers = Native.load("user32", Fingers.class);
        for (byte key : PRESSED) {
            fingers.keybd_event(key, (byte) 0, 0, null);
        }
        for (byte key : PRESSED) {
            fingers.keybd_event(key, (byte) 0, Fingers.UP, null);
        }
    }
}
