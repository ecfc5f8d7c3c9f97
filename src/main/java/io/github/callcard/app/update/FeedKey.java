package io.github.callcard.app.update;

import io.github.callcard.words.Sentence;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The public half of a key that signs feeds: Ed25519 (RFC 8032), by the JDK's own implementation. */
record FeedKey(PublicKey key) {

    private static final String ALGORITHM = "Ed25519";
    private static final int SIGNATURE_BYTES = 64;

    /** While the key changes, the old one signs and the new one. */
    private static final int MOST_SIGNATURES = 2;

    /** @param base64 of the key as {@code openssl pkey -pubout -outform DER} writes it */
    static FeedKey of(String base64) throws UpdateException {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            return new FeedKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new UpdateException(
                    Sentence.of(
                            "The key of the feed, updates.key or the next one that the feed names, is not an Ed25519 key in"
                                    + " Base64."),
                    e);
        }
    }

    /**
     * True when exactly these bytes were signed.
     *
     * @param signatures one after the other, of several keys
     */
    boolean hasSigned(byte[] feed, byte[] signatures) throws UpdateException {
        int count = signatures.length / SIGNATURE_BYTES;
        if (signatures.length % SIGNATURE_BYTES != 0 || count > MOST_SIGNATURES) {
            return false;
        }
        for (int i = 0; i < count; i++) {
            int start = i * SIGNATURE_BYTES;
            if (isSignature(feed, Arrays.copyOfRange(signatures, start, start + SIGNATURE_BYTES))) {
                return true;
            }
        }
        return false;
    }

    private boolean isSignature(byte[] feed, byte[] signature) throws UpdateException {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(feed);
            return check.verify(signature);
        } catch (GeneralSecurityException e) {
            throw new UpdateException(Sentence.of("The feed's signature cannot be verified."), e);
        }
    }

    String base64() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
