package io.github.callcard.os.hotkey;

import io.github.callcard.words.Sentence;
import java.util.Optional;

/** The hot keys of a system that has none. */
record UnavailableHotKeys(Sentence reason) implements HotKeySystem {

    @Override
    public Optional<Sentence> hold(HotKey key, Runnable pressed) {
        return Optional.of(reason);
    }

    @Override
    public void release(HotKey key) {
        // None is ever held.
    }

    @Override
    public void close() {
        // None is ever held.
    }
}
