package io.github.callcard.line.connection;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Lines out of bytes, each kept only up to a length. A read that times out loses nothing: the next one goes on where it was. For
 * one thread.
 */
public final class BoundedLines {

    private static final int BUFFER = 4096;

    private final InputStream in;
    private final int longest;
    private final byte[] buffer = new byte[BUFFER];
    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private boolean tooLong;
    private int next;
    private int filled;

    /** @param longest the bytes of a line that are kept, its end not among them */
    public BoundedLines(InputStream in, int longest) {
        this.in = in;
        this.longest = longest;
    }

    /**
     * Waits for the next line, UTF-8 or, where it is not that, Latin-1.
     *
     * @return the line without its end; empty when it was too long, and is gone
     * @throws EOFException when no whole line comes any more: half a line may say something else than the whole one
     * @throws IOException when reading fails or times out
     */
    public Optional<String> next() throws IOException {
        while (true) {
            if (next == filled) {
                fill();
            }
            byte read = buffer[next++];
            if (read == '\n') {
                return taken();
            }
            if (line.size() < longest) {
                line.write(read);
            } else {
                tooLong = true;
            }
        }
    }

    private void fill() throws IOException {
        int count = in.read(buffer);
        if (count < 0) {
            throw new EOFException("the other end closed the connection");
        }
        next = 0;
        filled = count;
    }

    private Optional<String> taken() {
        Optional<String> text = tooLong ? Optional.empty() : Optional.of(text(line.toByteArray()));
        line.reset();
        tooLong = false;
        return text;
    }

    private static String text(byte[] bytes) {
        int length = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes, 0, length))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(bytes, 0, length, StandardCharsets.ISO_8859_1);
        }
    }
}
