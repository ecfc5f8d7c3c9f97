package io.github.callcard.vault;

import java.io.IOException;

/** Takes the blocks of a {@link SealedLog} one after the other. */
@FunctionalInterface
public interface Blocks {

    /** The most bytes of a block before it is sealed. */
    int LARGEST = 1 << 16;

    void take(byte[] block) throws IOException;
}
