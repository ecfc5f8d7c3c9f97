package io.github.callcard.os.selection;

import java.util.function.Supplier;

/** Reads the selected text of the program in front, in the way of one system. Used by one thread. */
interface SelectionSource {

    /** The text that is selected now; may take some seconds. */
    Selection read() throws InterruptedException;

    /**
     * That of a system.
     *
     * @param system the value of {@code os.name}
     */
    static Supplier<SelectionSource> of(String system) {
        if (system.startsWith("Windows")) {
            return () -> new WindowsSelection(ClipboardLibrary.load(), MemoryLibrary.load());
        }
        return system.startsWith("Mac")
                ? () -> new MacSelection(AccessibilityLibrary.load())
                : () -> X11Selection::read;
    }
}
