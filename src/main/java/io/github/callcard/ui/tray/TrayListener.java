package io.github.callcard.ui.tray;

/** Hears how the desktop's tray comes and goes. Called on any thread; must return at once. */
interface TrayListener {

    /** Our icon is in it now, in place of the one before; the search takes it away again. */
    void found(Tray tray);

    /** There is none now, or the one that was found is gone; one may come yet. May be said more than once. */
    void missing();
}
