package io.github.callcard.vault;

import io.github.callcard.os.ReplacedFile;
import java.io.IOException;
import java.io.OutputStream;
import javax.crypto.SecretKey;

/**
 * Seals what is written. Only its end makes it whole: what is abandoned half way cannot be opened. For one thread.
 */
public final class SealedOutputStream extends OutputStream {

    private final OutputStream out;
    private final ChunkCipher cipher;
    private final byte[] plain = new byte[ChunkCipher.CHUNK];
    private final byte[] sealed = new byte[ChunkCipher.CHUNK + ChunkCipher.TAG];
    private int filled;

    private SealedOutputStream(OutputStream out, ChunkCipher cipher) {
        this.out = out;
        this.cipher = cipher;
    }

    /** Content sealed for one owner, with a header of its own before it. */
    public static ReplacedFile.Content sealed(
            SealHeader.Kind kind, DataOwner owner, SecretKey key, ReplacedFile.Content content) {
        SealHeader header = SealHeader.of(kind, owner);
        return out -> {
            out.write(header.toBytes());
            SealedOutputStream sealed = new SealedOutputStream(out, ChunkCipher.sealing(key, header));
            content.writeTo(sealed);
            sealed.finish();
        };
    }

    @Override
    public void write(int value) throws IOException {
        if (filled == plain.length) {
            seal(false);
        }
        plain[filled++] = (byte) value;
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        int done = 0;
        while (done < length) {
            if (filled == plain.length) {
                seal(false);
            }
            int count = Math.min(length - done, plain.length - filled);
            System.arraycopy(bytes, offset + done, plain, filled, count);
            filled += count;
            done += count;
        }
    }

    /** Seals the last chunk, which may be empty; nothing can be written afterwards. */
    private void finish() throws IOException {
        seal(true);
    }

    private void seal(boolean last) throws IOException {
        int length = cipher.next(plain, filled, last, sealed);
        out.write(sealed, 0, length);
        filled = 0;
    }
}
