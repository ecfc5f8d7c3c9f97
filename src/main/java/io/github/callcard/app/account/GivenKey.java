package io.github.callcard.app.account;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * A key that somebody wrote down: 32 bytes in base64 are the key itself; anything else is a passphrase, from which the key
 * is derived by PBKDF2-HMAC-SHA256.
 */
final class GivenKey {

    private static final int BYTES = 32;

    /** The rounds that OWASP asks for with this function, as of 2023; a quarter of a second. */
    private static final int ROUNDS = 600_000;

    private GivenKey() {}

    /** @param salt makes the same passphrase another key in another place; no secret */
    static byte[] bytes(String text, String salt) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            if (decoded.length == BYTES) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            return derived(text, salt);
        }
        return derived(text, salt);
    }

    private static byte[] derived(String passphrase, String salt) {
        PBEKeySpec specification = new PBEKeySpec(
                passphrase.toCharArray(),
                ("callcard " + salt).getBytes(StandardCharsets.UTF_8),
                ROUNDS,
                BYTES * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance("PBKDF2WithHmacSHA256")
                    .generateSecret(specification)
                    .getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java cannot derive keys", e);
        } finally {
            specification.clearPassword();
        }
    }
}
