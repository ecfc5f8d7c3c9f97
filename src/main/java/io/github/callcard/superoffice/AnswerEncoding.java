package io.github.callcard.superoffice;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The encoding of a JSON answer's characters. The bytes themselves are believed before the server's declaration:
 * a byte order mark, or else where the zeros are, since JSON begins with characters of ASCII (RFC 4627, 3).
 *
 * @param markBytes how long the byte order mark at the beginning is, 0 where there is none
 */
record AnswerEncoding(Charset charset, int markBytes) {

    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** The encoding of the bytes to come, none of which is taken. */
    static AnswerEncoding of(BufferedInputStream in, Charset declared) throws IOException {
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        return of(head, declared);
    }

    /** @param head the beginning of the bytes; four of them say everything */
    static AnswerEncoding of(byte[] head, Charset declared) {
        int first = at(head, 0);
        int second = at(head, 1);
        int third = at(head, 2);
        int fourth = at(head, 3);
        if (first == 0xEF && second == 0xBB && third == 0xBF) {
            return new AnswerEncoding(StandardCharsets.UTF_8, 3);
        }
        if (first == 0xFF && second == 0xFE) {
            return third == 0 && fourth == 0
                    ? new AnswerEncoding(UTF_32LE, 4)
                    : new AnswerEncoding(StandardCharsets.UTF_16LE, 2);
        }
        if (first == 0xFE && second == 0xFF) {
            return new AnswerEncoding(StandardCharsets.UTF_16BE, 2);
        }
        if (first == 0 && second == 0 && third == 0xFE && fourth == 0xFF) {
            return new AnswerEncoding(UTF_32BE, 4);
        }
        return new AnswerEncoding(withoutMark(first, second, third, fourth, declared), 0);
    }

    private static Charset withoutMark(int first, int second, int third, int fourth, Charset declared) {
        if (first == 0 && second == 0 && third == 0 && fourth > 0) {
            return UTF_32BE;
        }
        if (first > 0 && second == 0 && third == 0 && fourth == 0) {
            return UTF_32LE;
        }
        if (first == 0 && second > 0) {
            return StandardCharsets.UTF_16BE;
        }
        if (first > 0 && second == 0) {
            return StandardCharsets.UTF_16LE;
        }
        return isWide(declared) ? StandardCharsets.UTF_8 : declared;
    }

    /** UTF-16 and UTF-32 have zeros in JSON's first characters; where there are none the declaration is wrong. */
    private static boolean isWide(Charset charset) {
        return charset.name().startsWith("UTF-16")
                || charset.name().startsWith("UTF-32")
                || charset.name().startsWith("X-UTF");
    }

    private static int at(byte[] head, int place) {
        return place < head.length ? head[place] & 0xFF : -1;
    }
}
