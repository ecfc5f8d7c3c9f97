package io.github.callcard.os.attention;

import com.sun.jna.Native;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.win32.StdCallLibrary;

/**
 * The question of Windows' shell whether notifications are welcome. Source: {@code shellapi.h} of the Windows SDK.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/api/shellapi/ne-shellapi-query_user_notification_state">
 *     QUERY_USER_NOTIFICATION_STATE</a>
 */
interface ShellLibrary extends StdCallLibrary {

    /** A full-screen program runs, or the presentation settings are on with one. */
    int QUNS_BUSY = 2;

    /** A Direct3D program has the screen for itself. */
    int QUNS_RUNNING_D3D_FULL_SCREEN = 3;

    int QUNS_PRESENTATION_MODE = 4;

    /** The first hour of a new user, in which he is left alone. */
    int QUNS_QUIET_TIME = 6;

    static ShellLibrary load() {
        return Native.load("shell32", ShellLibrary.class);
    }

    /** An {@code HRESULT}: 0 where {@code state} has the answer. */
    int SHQueryUserNotificationState(IntByReference state);
}
