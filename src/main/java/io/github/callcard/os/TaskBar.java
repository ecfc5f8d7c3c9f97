package io.github.callcard.os;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import org.jspecify.annotations.Nullable;

/** The windows that the task bars of X11 show. */
public final class TaskBar {

    /**
     * The part of GDK 3, which draws for JavaFX on Linux, that Callcard uses; a {@code gboolean} is an int, the
     * {@code Window} of X11 an unsigned long.
     *
     * <p>Source: the public headers {@code gdk/gdkdisplay.h}, {@code gdk/gdkwindow.h} and {@code gdk/x11/gdkx11window.h}.
     */
    private interface Gdk extends Library {

        @Nullable
        Pointer gdk_display_get_default();

        @Nullable
        Pointer gdk_x11_window_lookup_for_display(Pointer display, NativeLong window);

        void gdk_window_set_skip_taskbar_hint(Pointer window, int skips);

        void gdk_window_set_skip_pager_hint(Pointer window, int skips);
    }

    private TaskBar() {}

    /**
     * Keeps a window of this process out of task bars, window switchers and pagers. To be called on GTK's thread.
     *
     * @param window its number in X11
     * @return false where GDK does not know it or is not there
     */
    public static boolean leaveOut(long window) {
        try {
            Gdk gdk = Native.load("libgdk-3.so.0", Gdk.class);
            Pointer display = gdk.gdk_display_get_default();
            Pointer known = display == null
                    ? null
                    : gdk.gdk_x11_window_lookup_for_display(display, new NativeLong(window, true));
            if (known == null) {
                return false;
            }
            gdk.gdk_window_set_skip_taskbar_hint(known, 1);
            gdk.gdk_window_set_skip_pager_hint(known, 1);
            return true;
        } catch (UnsatisfiedLinkError e) {
            return false;
        }
    }
}
