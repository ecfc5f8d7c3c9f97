package io.github.callcard.os.sound;

import java.io.IOException;

/** Plays sound. Used by one thread. */
interface Speaker {

    /**
     * Plays to the end.
     *
     * @param samples of one channel of 16 bits, the lower byte first
     * @throws IOException when there is nothing to play it on; says why
     */
    void play(byte[] samples) throws IOException;
}
