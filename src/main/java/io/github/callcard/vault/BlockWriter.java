package io.github.callcard.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/** Writes the blocks of a new log one after the other, each sealed for itself. For one thread. */
final class BlockWriter implements Blocks {

    private final BlockCipher cipher;
    private final OutputStream out;
    private int blocks;
    private long bytes;

    BlockWriter(BlockCipher cipher, OutputStream out) {
        this.cipher = cipher;
        this.out = out;
    }

    @Override
    public void take(byte[] block) throws IOException {
        byte[] frame = frame(cipher, blocks, block);
        out.write(frame);
        blocks = Math.incrementExact(blocks);
        bytes += frame.length;
    }

    /** How many were written. */
    int blocks() {
        return blocks;
    }

    /** How much they take, in bytes. */
    long bytes() {
        return bytes;
    }

    /** The length and the sealed block behind it. */
    static byte[] frame(BlockCipher cipher, int number, byte[] block) {
        if (block.length > Blocks.LARGEST) {
            throw new IllegalArgumentException("a block has at most " + Blocks.LARGEST + " bytes");
        }
        byte[] sealed = cipher.seal(number, block);
        return ByteBuffer.allocate(Integer.BYTES + sealed.length)
                .putInt(sealed.length)
                .put(sealed)
                .array();
    }
}
