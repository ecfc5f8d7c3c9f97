package io.github.callcard.vault;

import java.io.IOException;
import java.io.InputStream;
import javax.crypto.SecretKey;

/**
 * Opens what was sealed. Every byte it gives is proven; the end is reported only where the end was sealed. For one thread.
 */
public final class SealedInputStream extends InputStream {

    private final InputStream in;
    private final ChunkCipher cipher;
    private final byte[] opened = new byte[ChunkCipher.CHUNK + ChunkCipher.TAG];
    private byte[] sealed = new byte[ChunkCipher.CHUNK + ChunkCipher.TAG];
    private byte[] ahead = new byte[ChunkCipher.CHUNK + ChunkCipher.TAG];
    private int aheadLength;
    private int position;
    private int limit;
    private boolean last;

    private SealedInputStream(InputStream in, ChunkCipher cipher) throws IOException {
        this.in = in;
        this.cipher = cipher;
        this.aheadLength = in.readNBytes(ahead, 0, ahead.length);
    }

    /**
     * Opens what stands behind a header; reading it fails with a {@link BrokenSealException} where it is not what was sealed.
     *
     * @param in stands just behind the header
     */
    public static SealedInputStream open(InputStream in, SealHeader header, SecretKey key) throws IOException {
        return new SealedInputStream(in, ChunkCipher.opening(key, header));
    }

    @Override
    public int read() throws IOException {
        return hasMore() ? opened[position++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasMore()) {
            return -1;
        }
        int count = Math.min(length, limit - position);
        System.arraycopy(opened, position, target, offset, count);
        position += count;
        return count;
    }

    private boolean hasMore() throws IOException {
        while (position == limit && !last) {
            open();
        }
        return position < limit;
    }

    /** The chunk is the last one exactly when nothing follows it. */
    private void open() throws IOException {
        byte[] swap = sealed;
        sealed = ahead;
        ahead = swap;
        int length = aheadLength;
        aheadLength = in.readNBytes(ahead, 0, ahead.length);
        last = aheadLength == 0;
        if (length < ChunkCipher.TAG) {
            throw new BrokenSealException(null);
        }
        limit = cipher.next(sealed, length, last, opened);
        position = 0;
    }
}
