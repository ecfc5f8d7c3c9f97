package io.github.callcard.ui.tray;

/** The icon beside the clock. Safe on any thread; nothing waits for the desktop. */
interface Tray {

    /**
     * Shows the state.
     *
     * @param sentence the state in one line
     * @param missed how many rang and were not answered, in words for the menu; empty for nobody
     */
    void show(TrayLook look, String sentence, String missed);

    /** Offers a newer version in the menu, in these words; empty for nothing to offer. */
    void offerUpdate(String sentence);
}
