package io.github.callcard.line.sipwatch.message;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/** The hash functions of digest authentication (RFC 7616, section 6.1; RFC 8760 for SIP). */
enum DigestAlgorithm {
    MD5("MD5", "MD5"),
    SHA_256("SHA-256", "SHA-256"),
    SHA_512_256("SHA-512-256", "SHA-512/256");

    private final String name;
    private final String javaName;

    DigestAlgorithm(String name, String javaName) {
        this.name = name;
        this.javaName = javaName;
    }

    /** The algorithm of this name, without regard to case and to {@code -sess} at its end. */
    static Optional<DigestAlgorithm> named(String text) {
        return Arrays.stream(values())
                .filter(algorithm -> text.equalsIgnoreCase(algorithm.name)
                        || text.equalsIgnoreCase(algorithm.name + DigestChallenge.SESSION))
                .findFirst();
    }

    /** The hash of a text in UTF-8, in hexadecimal digits. */
    String hash(String text) {
        try {
            byte[] hash = MessageDigest.getInstance(javaName).digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("This Java has no " + javaName + ".", e);
        }
    }
}
