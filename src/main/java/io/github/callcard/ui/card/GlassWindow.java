package io.github.callcard.ui.card;

import com.sun.glass.ui.Window;
import com.sun.javafx.stage.WindowHelper;
import io.github.callcard.os.ScreenReader;
import io.github.callcard.os.TaskBar;
import io.github.callcard.os.attention.SharedScreen;
import io.github.callcard.ui.toolkit.Headless;
import java.lang.reflect.Method;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The native window below a JavaFX window, which alone can refuse the focus. Reached through JavaFX's internals, opened
 * by the flags of {@code packaging/jvm.options}; absent where they are closed or have changed.
 */
final class GlassWindow {

    private static final Logger LOG = LoggerFactory.getLogger(GlassWindow.class);

    private final Object peer;
    private final Window window;

    private GlassWindow(Object peer, Window window) {
        this.peer = peer;
        this.window = window;
    }

    /** Only while the window has its native peer, that is, while it shows or is about to. */
    static Optional<GlassWindow> of(javafx.stage.Window window) {
        try {
            return find(window);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
            return Optional.empty();
        }
    }

    private static Optional<GlassWindow> find(javafx.stage.Window window) throws ReflectiveOperationException {
        Object peer = WindowHelper.getPeer(window);
        if (peer == null) {
            return Optional.empty();
        }
        Method platformWindow = peer.getClass().getDeclaredMethod("getPlatformWindow");
        platformWindow.setAccessible(true);
        return platformWindow.invoke(peer) instanceof Window found
                ? Optional.of(new GlassWindow(peer, found))
                : Optional.empty();
    }

    /** Moves and sizes the window at once, in JavaFX's coordinates; where that cannot be had JavaFX does it a frame later. */
    void place(double x, double y, double width, double height) {
        try {
            Class<?> f = float.class;
            Class<?> b = boolean.class;
            Method setBounds = peer.getClass().getMethod("setBounds", f, f, b, b, f, f, f, f, f, f, f, f);
            setBounds.setAccessible(true);
            setBounds.invoke(
                    peer, (float) x, (float) y, true, true, (float) width, (float) height, -1f, -1f, 0f, 0f, 0f, 0f);
        } catch (ReflectiveOperationException | RuntimeException | LinkageError closed) {
            LOG.debug("JavaFX places its windows by itself", closed);
        }
    }

    void refuseFocus() {
        window.setFocusable(false);
    }

    void acceptFocus() {
        window.setFocusable(true);
    }

    void announce(ScreenReader reader, String text) {
        if (!Headless.isOn()) {
            reader.say(number(), text);
        }
    }

    /** Leaves the window out of what others see of a shared screen, or not, where the system can do that. */
    void hideFromSharing(boolean hides) {
        if (SharedScreen.canLeaveOut() && !Headless.isOn()) {
            SharedScreen.leaveOut(number(), hides);
        }
    }

    /** The number of the window in the system; of one that shows. */
    long number() {
        return window.getNativeWindow();
    }

    /** To be asked of a window that shows: before, JavaFX does not tell its number. For Linux. */
    void leaveOutOfTaskBars() {
        if (!Headless.isOn()) {
            TaskBar.leaveOut(window.getNativeWindow());
        }
    }

    /**
     * Above ordinary windows, without the focus. X11 has no such level for popups: there the window is put on top of the
     * windows of this moment.
     */
    void raise() {
        if (System.getProperty("os.name", "").startsWith("Linux")) {
            window.toFront();
        } else {
            window.setLevel(Window.Level.FLOATING);
        }
    }
}
