package io.github.callcard.os.tray;

import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;

/**
 * The part of {@code shell32} that puts icons into the notification area.
 *
 * <p>Source: Microsoft's public header {@code shellapi.h}.
 */
interface ShellLibrary extends StdCallLibrary {

    int NIM_ADD = 0;
    int NIM_MODIFY = 1;
    int NIM_DELETE = 2;
    int NIM_SETVERSION = 4;

    /**
     * Adds, changes or takes away an icon; false where it cannot.
     *
     * @param data a {@code NOTIFYICONDATAW}, as {@link IconData} writes it
     */
    boolean Shell_NotifyIconW(int message, Pointer data);
}
