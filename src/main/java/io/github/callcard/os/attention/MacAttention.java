package io.github.callcard.os.attention;

import io.github.callcard.os.ObjectiveC;

/**
 * The attention on macOS, by whether the program in front has the whole screen. Focus is told only to programs that have Apple's entitlement
 * for messages and the user's permission, which Callcard has not.
 */
final class MacAttention implements AttentionSource {

    private static final long HIDE_DOCK = 1 << 1;
    private static final long HIDE_MENU_BAR = 1 << 3;
    private static final long FULL_SCREEN = 1 << 10;

    private final ObjectiveC objects;

    MacAttention(ObjectiveC objects) {
        this.objects = objects;
    }

    @Override
    public Attention now() {
        return of(objects.number(
                objects.object(objects.type("NSApplication"), "sharedApplication"),
                "currentSystemPresentationOptions"));
    }

    /** Of {@code NSApplicationPresentationOptions}: slides and films hide the Dock and the menu bar for good. */
    static Attention of(long options) {
        boolean alone = (options & HIDE_DOCK) != 0 && (options & HIDE_MENU_BAR) != 0;
        return alone || (options & FULL_SCREEN) != 0 ? Attention.FULL_SCREEN : Attention.FREE;
    }

    @Override
    public void close() {
        // Nothing is held.
    }
}
