package io.github.callcard.windows;

/** Tells windows that are painted from those that are only open: the latter are black within the frame. */
final class Painted {

    /** Colours of some letters and their shades. */
    static final int COLOURS = 40;

    /** The title bar and the edges, which the window manager paints. */
    private static final int FRAME = 30;

    private Painted() {}

    /** True when a window with this title is open and painted. Its left half is looked at: a card may lie over the right one. */
    static boolean is(WindowsDesktop desktop, String title) throws Exception {
        for (Seen window : desktop.windows()) {
            if (window.isTitled(title)) {
                int colours = WindowsDesktop.colours(
                        desktop.screen(),
                        window.x() + FRAME,
                        window.y() + FRAME,
                        window.width() / 2 - FRAME,
                        window.height() - 2 * FRAME);
                return colours > COLOURS;
            }
        }
        return false;
    }
}
