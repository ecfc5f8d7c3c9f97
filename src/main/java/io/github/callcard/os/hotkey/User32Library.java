package io.github.callcard.os.hotkey;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code user32.dll} that hot keys and the window in front need, under its own names. A {@code BOOL} is an int;
 * where it is 0 {@link Native#getLastError} has the reason.
 *
 * <p>Source: {@code winuser.h} of the Windows SDK.
 */
interface User32Library extends StdCallLibrary {

    int MOD_ALT = 0x0001;
    int MOD_CONTROL = 0x0002;
    int MOD_SHIFT = 0x0004;
    int MOD_WIN = 0x0008;

    /** A key that stays down counts once. */
    int MOD_NOREPEAT = 0x4000;

    int WM_HOTKEY = 0x0312;
    int WM_APP = 0x8000;
    int PM_NOREMOVE = 0;

    /** Of {@code winerror.h}: another program has the key. */
    int ERROR_HOTKEY_ALREADY_REGISTERED = 1409;

    /** {@code MSG}. */
    @FieldOrder({"window", "message", "wParam", "lParam", "time", "x", "y"})
    class Message extends Structure {
        public @Nullable Pointer window;
        public int message;
        public @Nullable Pointer wParam;
        public @Nullable Pointer lParam;
        public int time;
        public int x;
        public int y;
    }

    /** {@code RECT}, in pixels of all screens together. */
    @FieldOrder({"left", "top", "right", "bottom"})
    class Rectangle extends Structure {
        public int left;
        public int top;
        public int right;
        public int bottom;
    }

    static User32Library load() {
        return Native.load("user32", User32Library.class);
    }

    /** Belongs to the calling thread, whose queue gets {@link #WM_HOTKEY} when {@code window} is null. */
    int RegisterHotKey(@Nullable Pointer window, int id, int modifiers, int virtualKey);

    int UnregisterHotKey(@Nullable Pointer window, int id);

    /** Blocks; 0 for the end, -1 for a fault. */
    int GetMessageW(Message message, @Nullable Pointer window, int first, int last);

    int PeekMessageW(Message message, @Nullable Pointer window, int first, int last, int remove);

    int PostThreadMessageW(int thread, int message, @Nullable Pointer wParam, @Nullable Pointer lParam);

    @Nullable
    Pointer GetForegroundWindow();

    int SetForegroundWindow(Pointer window);

    int GetWindowRect(Pointer window, Rectangle place);
}
