package io.github.callcard.os.hotkey;

import io.github.callcard.words.Sentence;

/** The sentences for keys that cannot be had. */
final class Refusals {

    static final Sentence WAYLAND = Sentence.of(
            "Wayland lets no program have a key of its own; choose a session with X11 (Xorg) when you sign in if you want one.");

    static final Sentence NOWHERE = Sentence.of("There is no display here, so no key can work in other programs.");

    private Refusals() {}

    static Sentence taken(HotKey key) {
        return Sentence.of("{0} belongs to another program already; choose another key in the settings.", key.shown());
    }

    static Sentence heldAlready(HotKey key) {
        return Sentence.of(
                "{0} belongs to a program already: to Callcard if it is running, or else choose another key in the settings.",
                key.shown());
    }

    static Sentence twice(HotKey key) {
        return Sentence.of("{0} is chosen for two things; choose another key in the settings.", key.shown());
    }

    static Sentence noKey(HotKey key) {
        return Sentence.of("Your keyboard has no key for {0}; choose another key in the settings.", key.shown());
    }

    static Sentence refused(HotKey key, int error) {
        return Sentence.of(
                "The system refuses {0} (error {1}); choose another key in the settings.", key.shown(), error);
    }
}
