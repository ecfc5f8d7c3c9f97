package io.github.callcard.os.hotkey;

import io.github.callcard.os.x11.XDisplay;
import java.time.Duration;
import java.util.Optional;

/**
 * The active window of X11. The window manager is asked as a pager asks it, which is the user's own wish; one that does not
 * follow within {@link #PATIENCE} is passed by.
 */
final class X11Foreground implements Foreground {

    private static final Duration PATIENCE = Duration.ofMillis(150);
    private static final Duration LONGEST = Duration.ofMillis(600);
    private static final Duration STEP = Duration.ofMillis(10);

    /** Lower numbers mean no window, or the one under the pointer. */
    private static final int FIRST_WINDOW = 2;

    private final XDisplay display;

    X11Foreground(XDisplay display) {
        this.display = display;
    }

    @Override
    public Optional<Former> current() {
        int active = display.activeWindow();
        int window = active == 0 ? display.focus() : active;
        return window < FIRST_WINDOW && window >= 0 ? Optional.empty() : Optional.of(new Before(window));
    }

    @Override
    public void bringForward(long window) {
        activate((int) window);
    }

    private void activate(int window) {
        long began = System.nanoTime();
        display.activate(window);
        boolean pressed = false;
        while (!isActive(window) && System.nanoTime() - began < LONGEST.toNanos()) {
            if (!pressed && System.nanoTime() - began > PATIENCE.toNanos()) {
                pressed = true;
                display.focus(window);
            }
            try {
                Thread.sleep(STEP);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    @Override
    public boolean isHeldBy(long window) {
        return isActive((int) window);
    }

    /** GTK has the keys sent to a small window inside its own. */
    private boolean isActive(int window) {
        int focus = display.focus();
        return focus == window || (focus >= FIRST_WINDOW && display.parent(focus) == window);
    }

    private final class Before implements Former {

        private final int window;

        private Before(int window) {
            this.window = window;
        }

        @Override
        public void giveBack() {
            activate(window);
        }

        @Override
        public Optional<int[]> place() {
            return display.place(window);
        }
    }
}
