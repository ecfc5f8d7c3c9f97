package io.github.callcard.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM chunk by chunk, so that nothing unproven is ever used and no second copy is needed. The nonce counts the
 * chunks and marks the last one, so that none can be left out, moved or cut off; the header is proven with each. For one
 * thread and one file.
 */
final class ChunkCipher {

    /**
     * Bytes of a chunk before it is sealed; only the last may have fewer. Small, because a Java that has just begun compiles
     * what it does often: 40 MB then open in half the time of chunks of 64 KB.
     */
    static final int CHUNK = 1 << 12;

    /** Bytes that sealing adds. */
    static final int TAG = 16;

    private static final int NONCE = 12;

    private final int mode;
    private final SecretKey key;
    private final byte[] header;
    private final Cipher cipher;
    private int chunk;

    private ChunkCipher(int mode, SecretKey key, SealHeader header) {
        this.mode = mode;
        this.key = header.fileKey(key);
        this.header = header.toBytes();
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    static ChunkCipher sealing(SecretKey key, SealHeader header) {
        return new ChunkCipher(Cipher.ENCRYPT_MODE, key, header);
    }

    static ChunkCipher opening(SecretKey key, SealHeader header) {
        return new ChunkCipher(Cipher.DECRYPT_MODE, key, header);
    }

    /**
     * Seals or opens the next chunk.
     *
     * @return the number of bytes in the target
     * @throws BrokenSealException when an opened chunk is not what was sealed, at this place, under this key
     */
    int next(byte[] source, int length, boolean last, byte[] target) throws BrokenSealException {
        byte[] nonce = ByteBuffer.allocate(NONCE)
                .putInt(Math.incrementExact(chunk++))
                .put(NONCE - 1, (byte) (last ? 1 : 0))
                .array();
        try {
            cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce));
            cipher.updateAAD(header);
            return cipher.doFinal(source, 0, length, target, 0);
        } catch (AEADBadTagException e) {
            throw new BrokenSealException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not work here", e);
        }
    }
}
