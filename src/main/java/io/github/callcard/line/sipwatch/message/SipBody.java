package io.github.callcard.line.sipwatch.message;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** The body of a message: bytes that do not change. */
public final class SipBody {

    /** No body. */
    public static final SipBody EMPTY = new SipBody(new byte[0]);

    private final byte[] bytes;

    private SipBody(byte[] bytes) {
        this.bytes = bytes;
    }

    /** A copy of these bytes. */
    public static SipBody of(byte[] bytes) {
        return bytes.length == 0 ? EMPTY : new SipBody(bytes.clone());
    }

    /** This text in UTF-8. */
    public static SipBody of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** The bytes read as UTF-8, or as Latin-1 where they are none. */
    public String text() {
        return text(bytes, 0, bytes.length);
    }

    /** Read as UTF-8, which SIP is written in; as Latin-1 where it is none, since some switchboards write that. */
    static String text(byte[] bytes, int from, int length) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, from, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, from, length, StandardCharsets.ISO_8859_1);
        }
    }

    /** The number of bytes. */
    public int size() {
        return bytes.length;
    }

    public boolean isEmpty() {
        return bytes.length == 0;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SipBody body && Arrays.equals(bytes, body.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** The size only: a body may name people. */
    @Override
    public String toString() {
        return bytes.length + " bytes";
    }
}
