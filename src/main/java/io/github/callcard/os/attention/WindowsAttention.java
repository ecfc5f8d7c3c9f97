package io.github.callcard.os.attention;

import com.sun.jna.ptr.IntByReference;

/**
 * The state of notifications by Windows' shell, and since Windows 11 23H2 "Do not disturb", which the shell does not count.
 * Focus Assist of earlier versions has no documented interface. Used by one thread.
 */
final class WindowsAttention implements AttentionSource {

    private final ShellLibrary shell;
    private final NotificationMode mode;

    /** @param mode closed with this */
    WindowsAttention(ShellLibrary shell, NotificationMode mode) {
        this.shell = shell;
        this.mode = mode;
    }

    @Override
    public Attention now() {
        IntByReference state = new IntByReference();
        Attention told = shell.SHQueryUserNotificationState(state) == 0 ? of(state.getValue()) : Attention.UNKNOWN;
        return !told.isBusy() && mode.isQuiet().orElse(false) ? Attention.QUIET : told;
    }

    /** A locked screen counts as free: the card is there when the user comes back during the call. */
    static Attention of(int state) {
        return switch (state) {
            case ShellLibrary.QUNS_BUSY, ShellLibrary.QUNS_RUNNING_D3D_FULL_SCREEN -> Attention.FULL_SCREEN;
            case ShellLibrary.QUNS_PRESENTATION_MODE -> Attention.PRESENTING;
            case ShellLibrary.QUNS_QUIET_TIME -> Attention.QUIET;
            default -> Attention.FREE;
        };
    }

    @Override
    public void close() {
        mode.close();
    }
}
