package io.github.callcard.os.attention;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.win32.StdCallLibrary;
import io.github.callcard.os.ObjectiveC;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The part of a shared screen that others see. No system tells a program that its screen is shared; Windows and macOS leave a window
 * out of it on request, while the user goes on seeing it. X11 and Wayland cannot.
 */
public final class SharedScreen {

    private static final Logger LOG = LoggerFactory.getLogger(SharedScreen.class);

    private static final int WDA_NONE = 0;

    /** From Windows 10, version 2004, on. */
    private static final int WDA_EXCLUDEFROMCAPTURE = 0x11;

    /** {@code NSWindowSharingNone} and {@code NSWindowSharingReadOnly}. */
    private static final long SHARING_NONE = 0;

    private static final long SHARING_READ_ONLY = 1;

    /** Source: {@code winuser.h} of the Windows SDK. */
    private interface User32 extends StdCallLibrary {
        int SetWindowDisplayAffinity(Pointer window, int affinity);
    }

    private SharedScreen() {}

    /** True where a window can be left out. */
    public static boolean canLeaveOut() {
        String system = System.getProperty("os.name", "");
        return system.startsWith("Windows") || system.startsWith("Mac");
    }

    /**
     * Leaves a window of this process out of shared screens and recordings, or has it in them again. To be called on the
     * thread of the windows.
     *
     * @param window its number in the system
     */
    public static void leaveOut(long window, boolean out) {
        try {
            String system = System.getProperty("os.name", "");
            if (system.startsWith("Windows")) {
                User32 user32 = Native.load("user32", User32.class);
                if (user32.SetWindowDisplayAffinity(new Pointer(window), out ? WDA_EXCLUDEFROMCAPTURE : WDA_NONE)
                        == 0) {
                    LOG.warn("Windows does not leave cards out of shared screens (error {})", Native.getLastError());
                }
            } else if (system.startsWith("Mac")) {
                ObjectiveC.load()
                        .number(new Pointer(window), "setSharingType:", out ? SHARING_NONE : SHARING_READ_ONLY);
            }
        } catch (UnsatisfiedLinkError e) {
            LOG.warn("This system does not leave cards out of shared screens: {}", e.toString());
        }
    }
}
