package io.github.callcard.ui.tray;

import java.util.List;

/** The icon beside the clock. Safe on any thread; nothing waits for the desktop. */
interface Tray {

    /**
     * Shows the state.
     *
     * @param sentence the state in one line
     * @param calls the words for opening the past calls, with how many have to be called back
     * @param recent the last calls, in words
     */
    void show(TrayLook look, String sentence, String calls, List<String> recent);

    /** Offers a newer version in the menu, in these words; empty for nothing to offer. */
    void offerUpdate(String sentence);
}
