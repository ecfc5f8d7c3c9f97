package io.github.callcard.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpHeaders;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** The readable bytes of a body: unpacked when they are packed. */
public final class AnswerBody {

    private static final Pattern CHARSET = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");
    private static final int GZIP_MAGIC = 0x1F8B;

    private AnswerBody() {}

    /**
     * The content, unpacked if its first bytes say that it is packed: a saved file has no header, and servers have been
     * seen to forget it. JSON never begins with these two bytes.
     *
     * @throws IOException also when the packed bytes end within their own header
     */
    public static InputStream unpacked(InputStream packed) throws IOException {
        BufferedInputStream in = new BufferedInputStream(packed, 1 << 14);
        in.mark(2);
        int magic = in.read() << 8 | in.read();
        in.reset();
        return magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 14) : in;
    }

    /** The packing we cannot undo, empty when there is none. */
    public static Optional<String> foreignPacking(HttpHeaders headers) {
        return headers.firstValue("Content-Encoding")
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty()
                        && !coding.equals("gzip")
                        && !coding.equals("x-gzip")
                        && !coding.equals("identity"));
    }

    /** The character set the server declares; UTF-8 when it declares none or one that does not exist. */
    public static Charset charset(HttpHeaders headers) {
        Matcher declared = CHARSET.matcher(headers.firstValue("Content-Type").orElse(""));
        try {
            return declared.find() ? Charset.forName(declared.group(1)) : StandardCharsets.UTF_8;
        } catch (IllegalArgumentException unknown) {
            return StandardCharsets.UTF_8;
        }
    }
}
