package io.github.callcard.os.hotkey;

import java.util.Optional;

/**
 * The window with the keyboard, whatever program it belongs to. May wait for the window manager for some hundred
 * milliseconds: never to be asked on the JavaFX thread.
 */
public interface Foreground {

    /** The window that has the keyboard now; empty where there is none or the system does not tell. */
    Optional<Former> current();

    /**
     * True when a window of this process has the keyboard, for all that a hot key of any program takes it for a moment,
     * which X11's programs are told as if they had lost it.
     *
     * @param window its number in the system
     */
    boolean isHeldBy(long window);

    /**
     * Gives a window of this process the keyboard.
     *
     * @param window its number in the system
     */
    void bringForward(long window);

    /** A window that had the keyboard. */
    interface Former {

        /** Gives it back the keyboard, where the window is still there. */
        void giveBack();

        /** Left, top, width and height in pixels of all screens together; empty where the system does not tell. */
        Optional<int[]> place();
    }

    /** A system that neither tells nor changes who has the keyboard. */
    Foreground NONE = new Foreground() {
        @Override
        public Optional<Former> current() {
            return Optional.empty();
        }

        @Override
        public boolean isHeldBy(long window) {
            return false;
        }

        @Override
        public void bringForward(long window) {
            // The system does what it does when a window is shown.
        }
    };
}
