package io.github.callcard.os.attention;

import io.github.callcard.os.x11.XDisplay;
import java.util.Arrays;
import java.util.Optional;

/**
 * The signs of an X11 desktop: the active window's full screen by the window manager, and do-not-disturb by the desktop's
 * notifications.
 */
final class DesktopAttention implements AttentionSource {

    private final Optional<XDisplay> display;
    private final DesktopInhibition inhibition;

    /** @param display closed with this; empty where there is none */
    DesktopAttention(Optional<XDisplay> display, DesktopInhibition inhibition) {
        this.display = display;
        this.inhibition = inhibition;
    }

    @Override
    public Attention now() {
        if (display.map(DesktopAttention::isFullScreen).orElse(false)) {
            return Attention.FULL_SCREEN;
        }
        return inhibition.isOn() ? Attention.QUIET : display.isPresent() ? Attention.FREE : Attention.UNKNOWN;
    }

    /** @see <a href="https://specifications.freedesktop.org/wm-spec/latest/">Extended Window Manager Hints</a> */
    private static boolean isFullScreen(XDisplay display) {
        int active = display.activeWindow();
        int fullScreen = display.atom("_NET_WM_STATE_FULLSCREEN");
        return active != 0
                && Arrays.stream(display.property(active, "_NET_WM_STATE")).anyMatch(state -> state == fullScreen);
    }

    @Override
    public void close() {
        display.ifPresent(XDisplay::close);
    }
}
