package io.github.callcard.line.actionurl;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Texts that phones put into addresses. Some encode them as RFC 3986 says, some as forms do, some not at all; some write
 * UTF-8, some Latin-1. Each character of what is read stands for one byte.
 */
final class ReportText {

    private static final int LONGEST = 256;

    /** A variable that the phone does not know stays as it was entered: {@code $call_id}, {@code $$LINESTATE$$}. */
    private static final Pattern VARIABLE = Pattern.compile("\\$\\$?[A-Za-z][A-Za-z_-]*(?:\\$\\$)?");

    /** Before digits a plus is one unless it stands between digits or letters: {@code +4722000101}, {@code <sip:+47…}. */
    private static final Pattern BLANK_IN_NUMBER = Pattern.compile("(?<=[\\p{L}\\p{N}])\\+|\\+(?!\\d)");

    private ReportText() {}

    /** A name: a plus stands for a blank, unless blanks are written in another way. */
    static String name(String written) {
        boolean hasBlanks = written.contains(" ") || written.contains("%20");
        return line(decoded(hasBlanks ? written : written.replace("+", "%20")));
    }

    /** A number or an address. */
    static String number(String written) {
        return line(BLANK_IN_NUMBER.matcher(decoded(written)).replaceAll(" "));
    }

    private static String decoded(String written) {
        if (VARIABLE.matcher(written).matches()) {
            return "";
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(written.length());
        for (int i = 0; i < written.length(); i++) {
            char c = written.charAt(i);
            boolean escape = c == '%' && i + 2 < written.length();
            int high = escape ? Character.digit(written.charAt(i + 1), 16) : -1;
            int low = escape ? Character.digit(written.charAt(i + 2), 16) : -1;
            if (high >= 0 && low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException latin1) {
            return bytes.toString(StandardCharsets.ISO_8859_1);
        }
    }

    /** The text on one line, and not longer than anybody reads. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(Math.min(text.length(), LONGEST));
        text.codePoints()
                .limit(LONGEST)
                .map(c -> Character.isISOControl(c) ? ' ' : c)
                .forEach(line::appendCodePoint);
        return line.toString().strip();
    }
}
