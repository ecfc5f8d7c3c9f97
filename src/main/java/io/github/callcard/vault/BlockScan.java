package io.github.callcard.vault;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The outcome of reading the blocks of a log.
 *
 * @param blocks how many were whole, with those before them that were not
 * @param end behind the last whole one, in bytes from the beginning of the file
 * @param lost whether more is broken than what a crash tears off the end
 */
record BlockScan(int blocks, long end, boolean lost) {

    private static final Logger LOG = LoggerFactory.getLogger(BlockScan.class);

    private static final int LONGEST = Blocks.LARGEST + BlockCipher.MORE;

    /**
     * Reads all blocks that are whole.
     *
     * @param in stands behind the header
     * @param size of the file
     * @throws SealFormatException when there are blocks, and none of them is whole
     */
    static BlockScan of(InputStream in, long size, BlockCipher cipher, Blocks each)
            throws IOException, SealFormatException {
        DataInputStream sealed = new DataInputStream(in);
        long position = SealHeader.SIZE;
        long end = position;
        int number = 0;
        int whole = 0;
        int read = 0;
        boolean lost = false;
        while (size - position >= Integer.BYTES) {
            int length = sealed.readInt();
            boolean none = length < BlockCipher.MORE || length > LONGEST;
            if (none || size - position - Integer.BYTES < length) {
                // A crash leaves less than a block, or noughts; a length that no block has is damage.
                lost |= length != 0 && none;
                break;
            }
            byte[] block = sealed.readNBytes(length);
            if (block.length < length) {
                break;
            }
            position += Integer.BYTES + length;
            try {
                byte[] opened = cipher.open(number, block);
                lost |= read < number;
                read++;
                whole = number + 1;
                end = position;
                each.take(opened);
            } catch (BrokenSealException broken) {
                LOG.warn("A block of a sealed log is broken");
            }
            number++;
        }
        if (read == 0 && number > 0) {
            throw SealFormatException.damaged(null);
        }
        return new BlockScan(whole, end, lost || number - whole > 1 || size - end > Integer.BYTES + LONGEST);
    }

    /** Tells which blocks are read, by their number and the bytes behind them. */
    interface Choice {
        boolean is(int number, long behind);
    }

    /**
     * Reads some of the blocks; the others are passed over without being opened.
     *
     * @param in stands behind the header
     * @param end behind the last block, in bytes from the beginning of the file
     * @return false where one of them cannot be read any more, or not even be found
     */
    static boolean some(InputStream in, long end, Choice wanted, BlockCipher cipher, Blocks each) throws IOException {
        DataInputStream sealed = new DataInputStream(in);
        long position = SealHeader.SIZE;
        boolean whole = true;
        for (int number = 0; end - position >= Integer.BYTES; number++) {
            int length = sealed.readInt();
            position += Integer.BYTES + length;
            if (length < BlockCipher.MORE || length > LONGEST || position > end) {
                return false;
            }
            if (!wanted.is(number, end - position)) {
                sealed.skipNBytes(length);
                continue;
            }
            try {
                each.take(cipher.open(number, sealed.readNBytes(length)));
            } catch (BrokenSealException broken) {
                LOG.debug("A block of a sealed log is broken; whoever reads all will say so");
                whole = false;
            }
        }
        return whole;
    }
}
