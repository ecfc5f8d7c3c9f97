package io.github.callcard.os.hotkey;

import com.sun.jna.Pointer;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The foreground window of Windows. A process may change it right after its hot key was pressed, and while it is in front
 * itself.
 */
final class WindowsForeground implements Foreground {

    private static final Logger LOG = LoggerFactory.getLogger(WindowsForeground.class);

    private final User32Library user32;

    WindowsForeground(User32Library user32) {
        this.user32 = user32;
    }

    @Override
    public Optional<Former> current() {
        return Optional.ofNullable(user32.GetForegroundWindow()).map(Before::new);
    }

    @Override
    public boolean isHeldBy(long window) {
        return new Pointer(window).equals(user32.GetForegroundWindow());
    }

    @Override
    public void bringForward(long window) {
        bringForward(new Pointer(window));
    }

    private void bringForward(Pointer window) {
        if (user32.SetForegroundWindow(window) == 0) {
            LOG.info("Windows does not let the keyboard go to another window now");
        }
    }

    private final class Before implements Former {

        private final Pointer window;

        private Before(Pointer window) {
            this.window = window;
        }

        @Override
        public void giveBack() {
            bringForward(window);
        }

        @Override
        public Optional<int[]> place() {
            User32Library.Rectangle at = new User32Library.Rectangle();
            return user32.GetWindowRect(window, at) == 0
                    ? Optional.empty()
                    : Optional.of(new int[] {at.left, at.top, at.right - at.left, at.bottom - at.top});
        }
    }
}
