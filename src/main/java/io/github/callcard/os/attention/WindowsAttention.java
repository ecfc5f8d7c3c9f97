package io.github.callcard.os.attention;

import com.sun.jna.ptr.IntByReference;

/**
 * The state of notifications by Windows' shell. Focus (called Do not disturb and Focus Assist before) is not among it: the
 * state of that has no documented interface for programs of the desktop.
 */
final class WindowsAttention implements AttentionSource {

    private final ShellLibrary shell;

    WindowsAttention(ShellLibrary shell) {
        this.shell = shell;
    }

    @Override
    public Attention now() {
        IntByReference state = new IntByReference();
        return shell.SHQueryUserNotificationState(state) == 0 ? of(state.getValue()) : Attention.UNKNOWN;
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
        // Nothing is held.
    }
}
