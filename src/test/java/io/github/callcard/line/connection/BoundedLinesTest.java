package io.github.callcard.line.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class BoundedLinesTest {

    private static final int LONGEST = 1024;

    @Test
    void linesEndWithOrWithoutCarriageReturn() throws IOException {
        BoundedLines lines = lines("one\r\ntwo\n\nthree\n");

        assertThat(lines.next()).contains("one");
        assertThat(lines.next()).contains("two");
        assertThat(lines.next()).contains("");
        assertThat(lines.next()).contains("three");
    }

    @Test
    void halfALineBeforeTheEndIsNotHandedOut() throws IOException {
        BoundedLines lines = lines("one\nCONNECT;0;4");

        assertThat(lines.next()).contains("one");
        assertThatThrownBy(lines::next).isInstanceOf(EOFException.class);
    }

    @Test
    void aLineThatIsTooLongIsGoneAndTheNextOneIsWhole() throws IOException {
        String longest = "x".repeat(LONGEST);
        BoundedLines lines = lines(longest + "\n" + longest + "x\n" + "x".repeat(1_000_000) + "\nnext\n");

        assertThat(lines.next()).contains(longest);
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).isEmpty();
        assertThat(lines.next()).contains("next");
    }

    @Test
    void bothEncodingsAreRead() throws IOException {
        byte[] latin1 = "Jürgen\n".getBytes(StandardCharsets.ISO_8859_1);
        byte[] utf8 = "Jürgen\n".getBytes(StandardCharsets.UTF_8);

        assertThat(new BoundedLines(new ByteArrayInputStream(latin1), LONGEST).next())
                .contains("Jürgen");
        assertThat(new BoundedLines(new ByteArrayInputStream(utf8), LONGEST).next())
                .contains("Jürgen");
    }

    @Test
    void aPauseInTheMiddleOfALineLosesNothing() throws IOException {
        BoundedLines lines = new BoundedLines(
                new InputStream() {
                    private final InputStream bytes =
                            new ByteArrayInputStream("first\nsecond\n".getBytes(StandardCharsets.US_ASCII));
                    private boolean paused = true;

                    @Override
                    public int read() {
                        throw new UnsupportedOperationException("reads by the buffer");
                    }

                    @Override
                    public int read(byte[] buffer, int from, int length) throws IOException {
                        paused = !paused;
                        if (paused) {
                            throw new SocketTimeoutException();
                        }
                        return bytes.read(buffer, from, 8);
                    }
                },
                LONGEST);

        assertThat(lines.next()).contains("first");
        assertThatThrownBy(lines::next).isInstanceOf(SocketTimeoutException.class);
        assertThat(lines.next()).contains("second");
    }

    private static BoundedLines lines(String text) {
        return new BoundedLines(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), LONGEST);
    }
}
