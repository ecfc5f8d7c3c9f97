package io.github.callcard.app.update;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;

/** The public half of the key that signs feeds: Ed25519 (RFC 8032), by the JDK's own implementation. */
record FeedKey(PublicKey key) {

    private static final String ALGORITHM = "Ed25519";
    private static final int SIGNATURE_BYTES = 64;

    /** @param base64 of the key as {@code openssl pkey -pubout -outform DER} writes it */
    static FeedKey of(String base64) throws UpdateException {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64.strip());
            return new FeedKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (IllegalArgumentException | GeneralSecurityException e) {
            throw new UpdateException("The key of the feed, updates.key, is no Ed25519 key in base64.", e);
        }
    }

    /** Goes on only when exactly these bytes were signed. */
    void verify(byte[] feed, byte[] signature) throws UpdateException {
        try {
            Signature check = Signature.getInstance(ALGORITHM);
            check.initVerify(key);
            check.update(feed);
            if (signature.length == SIGNATURE_BYTES && check.verify(signature)) {
                return;
            }
        } catch (GeneralSecurityException e) {
            throw new UpdateException("The feed's signature cannot be verified.", e);
        }
        throw new UpdateException("The feed's signature is wrong; the feed is not believed.");
    }
}
