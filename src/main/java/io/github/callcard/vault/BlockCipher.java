package io.github.callcard.vault;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM block by block for a file that grows. Each block has a nonce of chance's choosing: what was torn off by a
 * crash is written anew under its number, and no nonce may ever come twice. The number and the header are proven with each
 * block, so that none can be moved, left out between others or put into another file. For one thread.
 */
final class BlockCipher {

    private static final int NONCE = 12;
    private static final int TAG = 16;

    /** Bytes that sealing adds. */
    static final int MORE = NONCE + TAG;

    private final SecretKey key;
    private final byte[] header;
    private final Cipher cipher;
    private final SecureRandom random = new SecureRandom();

    BlockCipher(SecretKey key, SealHeader header) {
        this.key = header.fileKey(key);
        this.header = header.toBytes();
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no AES-GCM", e);
        }
    }

    /** The nonce and the sealed block behind it. */
    byte[] seal(int number, byte[] block) {
        byte[] nonce = new byte[NONCE];
        random.nextBytes(nonce);
        byte[] sealed = new byte[block.length + MORE];
        System.arraycopy(nonce, 0, sealed, 0, NONCE);
        try {
            begin(Cipher.ENCRYPT_MODE, number, nonce, 0);
            cipher.doFinal(block, 0, block.length, sealed, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not work here", e);
        }
        return sealed;
    }

    /**
     * Opens what was sealed.
     *
     * @throws BrokenSealException when it is not what was sealed under this number and key
     */
    byte[] open(int number, byte[] sealed) throws BrokenSealException {
        try {
            begin(Cipher.DECRYPT_MODE, number, sealed, 0);
            return cipher.doFinal(sealed, NONCE, sealed.length - NONCE);
        } catch (AEADBadTagException e) {
            throw new BrokenSealException(e);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM does not work here", e);
        }
    }

    private void begin(int mode, int number, byte[] nonce, int offset) throws GeneralSecurityException {
        cipher.init(mode, key, new GCMParameterSpec(TAG * Byte.SIZE, nonce, offset, NONCE));
        cipher.updateAAD(header);
        cipher.updateAAD(ByteBuffer.allocate(Integer.BYTES).putInt(0, number));
    }
}
