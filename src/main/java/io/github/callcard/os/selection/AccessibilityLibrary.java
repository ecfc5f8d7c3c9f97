package io.github.callcard.os.selection;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import org.jspecify.annotations.Nullable;

/**
 * The part of macOS' accessibility interface and of Core Foundation's strings that reads a selected text, under its own names. What a
 * function with {@code Create} or {@code Copy} in its name answers is released by {@link #CFRelease}.
 *
 * <p>Source: {@code AXUIElement.h} of HIServices and {@code CFString.h}.
 */
interface AccessibilityLibrary extends Library {

    static AccessibilityLibrary load() {
        return Native.load("ApplicationServices", AccessibilityLibrary.class);
    }

    /** Not 0 where the user has allowed this program to look into others. */
    byte AXIsProcessTrusted();

    Pointer AXUIElementCreateSystemWide();

    /** Bounds each question to other programs, in seconds. */
    int AXUIElementSetMessagingTimeout(Pointer element, float seconds);

    /** Answers 0 where the element has the attribute. */
    int AXUIElementCopyAttributeValue(Pointer element, Pointer attribute, PointerByReference value);

    Pointer CFStringCreateWithCharacters(@Nullable Pointer allocator, char[] characters, long length);

    long CFStringGetTypeID();

    long CFGetTypeID(Pointer value);

    long CFStringGetLength(Pointer string);

    /** The range is a structure of two longs, which both processors pass as two longs. */
    void CFStringGetCharacters(Pointer string, long start, long length, char[] characters);

    void CFRelease(Pointer value);
}
