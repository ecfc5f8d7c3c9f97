package io.github.callcard.line.actionurl;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

/**
 * The secret in the path of every address that a phone requests: whoever knows it can make cards appear. It is made once and
 * is never logged.
 *
 * @param value letters, digits, {@code -} and {@code _}, as an address has them without escapes
 */
public record ActionUrlToken(String value) {

    private static final int RANDOM_BYTES = 16;
    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22,64}");

    /** @throws IllegalArgumentException when it could not hold 128 random bits, or is no part of a path */
    public ActionUrlToken {
        if (!isToken(value)) {
            throw new IllegalArgumentException("a token has 22 to 64 letters, digits, - and _");
        }
    }

    /** A new token of 128 random bits. */
    public static ActionUrlToken random() {
        byte[] bytes = new byte[RANDOM_BYTES];
        new SecureRandom().nextBytes(bytes);
        return new ActionUrlToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    /** True when a text that was stored can be a token. */
    public static boolean isToken(String text) {
        return FORM.matcher(text).matches();
    }

    /** True when this is the token; how long that takes says nothing about the token. */
    boolean matches(String told) {
        return MessageDigest.isEqual(
                value.getBytes(StandardCharsets.ISO_8859_1), told.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Override
    public String toString() {
        return "ActionUrlToken[…]";
    }
}
