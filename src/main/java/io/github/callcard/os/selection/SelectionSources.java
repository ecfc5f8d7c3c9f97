package io.github.callcard.os.selection;

import java.util.function.Supplier;

/** The source of the selected text on each system. */
final class SelectionSources {

    private SelectionSources() {}

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
