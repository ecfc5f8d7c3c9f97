package io.github.callcard.os.selection;

/** Reads the selected text of the program in front, in the way of one system. Used by one thread. */
interface SelectionSource {

    /** The text that is selected now; may take some seconds. */
    Selection read() throws InterruptedException;
}
