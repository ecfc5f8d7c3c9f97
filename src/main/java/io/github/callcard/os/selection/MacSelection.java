package io.github.callcard.os.selection;

import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.util.Optional;

/**
 * The selected text of macOS: an attribute of the element that has the focus. Unlike pressing Cmd+C for the user it leaves the clipboard
 * alone; it needs the same permission.
 */
final class MacSelection implements SelectionSource {

    private static final float TIMEOUT_SECONDS = 1;

    private final AccessibilityLibrary library;

    MacSelection(AccessibilityLibrary library) {
        this.library = library;
    }

    @Override
    public Selection read() {
        if (library.AXIsProcessTrusted() == 0) {
            return new Selection.None(Reasons.NOT_ALLOWED);
        }
        Pointer all = library.AXUIElementCreateSystemWide();
        try {
            // Of the element for the whole system it bounds the questions to every element.
            library.AXUIElementSetMessagingTimeout(all, TIMEOUT_SECONDS);
            Optional<Pointer> focused = attribute(all, "AXFocusedUIElement");
            return focused.map(this::selected).orElse(new Selection.None(Reasons.NO_ANSWER));
        } finally {
            library.CFRelease(all);
        }
    }

    private Selection selected(Pointer focused) {
        try {
            return attribute(focused, "AXSelectedText").map(this::text).orElse(new Selection.None(Reasons.NO_ANSWER));
        } finally {
            library.CFRelease(focused);
        }
    }

    private Selection text(Pointer value) {
        try {
            if (library.CFGetTypeID(value) != library.CFStringGetTypeID()) {
                return new Selection.None(Reasons.NO_ANSWER);
            }
            long length = library.CFStringGetLength(value);
            if (length > Selection.MOST) {
                return new Selection.None(Reasons.TOO_LONG);
            }
            char[] characters = new char[(int) length];
            library.CFStringGetCharacters(value, 0, length, characters);
            return Selection.of(new String(characters));
        } finally {
            library.CFRelease(value);
        }
    }

    private Optional<Pointer> attribute(Pointer element, String name) {
        Pointer key = library.CFStringCreateWithCharacters(null, name.toCharArray(), name.length());
        try {
            PointerByReference value = new PointerByReference();
            return library.AXUIElementCopyAttributeValue(element, key, value) == 0
                    ? Optional.ofNullable(value.getValue())
                    : Optional.empty();
        } finally {
            library.CFRelease(key);
        }
    }
}
