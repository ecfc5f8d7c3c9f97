package io.github.callcard.ui.toolkit;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.util.Objects;

/** A connection to an X server that only waits for it. For one thread. */
public final class DisplayServer implements AutoCloseable {

    /** {@code libX11}, as {@code X11/Xlib.h} declares it. */
    interface X11 extends Library {

        Pointer XOpenDisplay(String name);

        int XSync(Pointer display, int discard);

        int XCloseDisplay(Pointer display);
    }

    private final X11 library = Native.load("libX11.so.6", X11.class);
    private final Pointer display;

    DisplayServer(String name) {
        display = Objects.requireNonNull(library.XOpenDisplay(name), () -> "no X server at " + name);
    }

    /** Waits until the server is between two requests: what one of them paints is then on the screen as a whole. */
    public void awaitWholeRequest() {
        library.XSync(display, 0);
    }

    @Override
    public void close() {
        library.XCloseDisplay(display);
    }
}
