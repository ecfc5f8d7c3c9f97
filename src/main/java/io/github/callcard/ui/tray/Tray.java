package io.github.callcard.ui.tray;

/** The icon beside the clock. Safe on any thread; nothing waits for the desktop. */
interface Tray extends AutoCloseable {

    /**
     * Shows the state.
     *
     * @param sentence the state in one line
     * @param paused whether the menu offers to resume
     */
    void show(TrayState state, String sentence, boolean paused);

    /** Offers a newer version in the menu, in these words; empty for nothing to offer. */
    void offerUpdate(String sentence);

    @Override
    void close();
}
