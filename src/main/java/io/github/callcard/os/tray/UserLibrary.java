package io.github.callcard.os.tray;

import com.sun.jna.Pointer;
import com.sun.jna.WString;
import com.sun.jna.win32.StdCallLibrary;
import org.jspecify.annotations.Nullable;

/**
 * The part of {@code user32} that an icon in the notification area needs, on 64-bit Windows: a {@code WPARAM}, an
 * {@code LPARAM} and an {@code LRESULT} are longs.
 *
 * <p>Source: Microsoft's public header {@code winuser.h}.
 */
interface UserLibrary extends StdCallLibrary {

    int WS_POPUP = 0x80000000;
    int WS_EX_TOOLWINDOW = 0x80;
    int GWLP_WNDPROC = -4;
    int SM_CXSMICON = 49;

    int WM_DESTROY = 0x2;
    int WM_QUERYENDSESSION = 0x11;
    int WM_ENDSESSION = 0x16;
    int WM_CONTEXTMENU = 0x7b;
    int WM_TIMER = 0x113;
    int WM_LBUTTONUP = 0x202;
    int WM_RBUTTONUP = 0x205;
    int WM_USER = 0x400;
    int WM_APP = 0x8000;

    /** Hears every message to a window, on the thread that made it. */
    interface Procedure extends StdCallCallback {
        long hear(Pointer window, int message, long first, long second);
    }

    @Nullable
    Pointer CreateWindowExW(
            int extendedStyle,
            WString type,
            WString title,
            int style,
            int x,
            int y,
            int width,
            int height,
            @Nullable Pointer owner,
            @Nullable Pointer menu,
            @Nullable Pointer module,
            @Nullable Pointer parameter);

    long SetWindowLongPtrW(Pointer window, int index, Procedure value);

    long DefWindowProcW(Pointer window, int message, long first, long second);

    boolean DestroyWindow(Pointer window);

    /** Blocks; 0 at the end, -1 for an error. */
    int GetMessageW(Pointer message, @Nullable Pointer window, int lowest, int highest);

    long DispatchMessageW(Pointer message);

    boolean PostMessageW(Pointer window, int message, long first, long second);

    void PostQuitMessage(int status);

    /** A number for the message of this name; 0 for none. */
    int RegisterWindowMessageW(WString name);

    long SetTimer(Pointer window, long id, int millis, @Nullable Pointer procedure);

    boolean KillTimer(Pointer window, long id);

    boolean SetForegroundWindow(Pointer window);

    int GetSystemMetrics(int index);

    @Nullable
    Pointer CreateIcon(
            @Nullable Pointer module, int width, int height, byte planes, byte bits, byte[] and, byte[] colours);

    boolean DestroyIcon(Pointer icon);
}
