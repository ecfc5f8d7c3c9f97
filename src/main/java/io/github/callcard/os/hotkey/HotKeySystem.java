package io.github.callcard.os.hotkey;

import io.github.callcard.words.Sentence;
import java.util.Optional;

/** The hot keys of one system. Used by one thread; a call may wait for the system, for some seconds at most. */
interface HotKeySystem extends AutoCloseable {

    /**
     * Takes a key for Callcard.
     *
     * @param pressed called each time it is pressed, on a thread of the system; must return at once
     * @return why it cannot be had; empty where it is held now
     */
    Optional<Sentence> hold(HotKey key, Runnable pressed);

    /** Gives a key back that is held. */
    void release(HotKey key);

    /** Gives back whatever is held. */
    @Override
    void close();
}
