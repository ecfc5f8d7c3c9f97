package io.github.callcard.app.station;

import io.github.callcard.app.settings.Surroundings;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Optional;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * The key for what is kept on disk: {@code CALLCARD_KEY} of the environment. 32 bytes in base64 are the key itself;
 * anything else is a passphrase, from which the key is derived once, by PBKDF2-HMAC-SHA256. Safe to use from any thread.
 */
public final class StorageKey implements Supplier<Optional<SecretKey>> {

    public static final String VARIABLE = "CALLCARD_KEY";

    private static final int BYTES = 32;

    /** What OWASP asks for with this function, as of 2023; a quarter of a second. */
    private static final int ROUNDS = 600_000;

    private final Optional<String> given;
    private final String salt;
    private @Nullable SecretKey key;

    /** @param salt makes the same passphrase another key in another place: whose data it is; no secret */
    public StorageKey(Surroundings surroundings, String salt) {
        this.given = surroundings.variable(VARIABLE).map(String::strip).filter(text -> !text.isEmpty());
        this.salt = salt;
    }

    /** Empty where the variable is not set. */
    @Override
    public synchronized Optional<SecretKey> get() {
        if (key == null && given.isPresent()) {
            key = new SecretKeySpec(bytes(given.get()), "AES");
        }
        return Optional.ofNullable(key);
    }

    private byte[] bytes(String text) {
        try {
            byte[] decoded = Base64.getDecoder().decode(text);
            if (decoded.length == BYTES) {
                return decoded;
            }
        } catch (IllegalArgumentException notBase64) {
            return derived(text);
        }
        return derived(text);
    }

    private byte[] derived(String passphrase) {
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
