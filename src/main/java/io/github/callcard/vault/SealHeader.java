package io.github.callcard.vault;

import io.github.callcard.vault.SealFormatException.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/**
 * The readable beginning of a sealed file: 19 bytes that name the format, two bytes of version, 32 of salt, 32 that tell
 * whose it is. Every chunk behind it is sealed together with it.
 */
public final class SealHeader {

    /** Later versions begin with the same name and their own number. */
    static final int VERSION = 1;

    static final int SALT = 32;

    private static final int NAME = 19;
    private static final int OWNER = 32;

    static final int SIZE = NAME + Short.BYTES + SALT + OWNER;

    /** The content that is sealed: the files differ in name and key. */
    public enum Kind {
        SNAPSHOT,
        ACTIVITY,
        /** The memory of callers. */
        REMEMBER,
        JOURNAL;

        /** As long for every kind. */
        private byte[] title() {
            return "CALLCARD %-8s\r\n".formatted(name()).getBytes(StandardCharsets.US_ASCII);
        }

        private byte[] purpose() {
            return ("callcard " + name().toLowerCase(Locale.ROOT) + " 1\u0001").getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final Kind kind;
    private final byte[] bytes;

    private SealHeader(Kind kind, byte[] bytes) {
        this.kind = kind;
        this.bytes = bytes;
    }

    /** A new header, whose salt has never been before. */
    static SealHeader of(Kind kind, DataOwner owner) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return of(kind, owner, salt);
    }

    private static SealHeader of(Kind kind, DataOwner owner, byte[] salt) {
        ByteBuffer bytes = ByteBuffer.allocate(SIZE);
        bytes.put(kind.title()).putShort((short) VERSION).put(salt).put(owner.digest(salt));
        return new SealHeader(kind, bytes.array());
    }

    /**
     * The header that an owner's file with this salt has, whatever else stands there: what is sealed behind it opens only
     * if that is true.
     *
     * @throws BrokenSealException where there is not so much as a salt
     */
    static SealHeader expected(Kind kind, DataOwner owner, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(SIZE);
        if (bytes.length < SIZE) {
            throw new BrokenSealException(null);
        }
        return of(kind, owner, new SealHeader(kind, bytes).salt());
    }

    public static SealHeader read(Kind kind, InputStream in) throws IOException, SealFormatException {
        byte[] bytes = in.readNBytes(SIZE);
        int named = Math.min(bytes.length, NAME);
        if (!Arrays.equals(bytes, 0, named, kind.title(), 0, named)) {
            throw new SealFormatException(Flaw.FOREIGN);
        }
        if (bytes.length < NAME + Short.BYTES) {
            throw new SealFormatException(Flaw.DAMAGED);
        }
        int version = ByteBuffer.wrap(bytes).getShort(NAME);
        if (version > VERSION) {
            throw new SealFormatException(Flaw.TOO_NEW);
        }
        if (version != VERSION || bytes.length < SIZE) {
            throw new SealFormatException(Flaw.DAMAGED);
        }
        return new SealHeader(kind, bytes);
    }

    public boolean belongsTo(DataOwner owner) {
        byte[] digest = Arrays.copyOfRange(bytes, SIZE - OWNER, SIZE);
        return MessageDigest.isEqual(digest, owner.digest(salt()));
    }

    /**
     * The key of this one file (HKDF, RFC 5869, with one block): the chunks are numbered from 0 in every file, so no two
     * files may share a key.
     */
    SecretKey fileKey(SecretKey key) {
        byte[] secret = key.getEncoded();
        byte[] extracted = Hmac.sha256(salt(), secret);
        try {
            return new SecretKeySpec(Hmac.sha256(extracted, kind.purpose()), "AES");
        } finally {
            Arrays.fill(secret, (byte) 0);
            Arrays.fill(extracted, (byte) 0);
        }
    }

    private byte[] salt() {
        return Arrays.copyOfRange(bytes, NAME + Short.BYTES, NAME + Short.BYTES + SALT);
    }

    byte[] toBytes() {
        return bytes.clone();
    }

    @Override
    public String toString() {
        return "SealHeader[" + HexFormat.of().formatHex(salt(), 0, 4) + "]";
    }
}
