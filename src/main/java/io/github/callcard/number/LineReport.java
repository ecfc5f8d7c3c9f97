package io.github.callcard.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number in what modems and TAPI say of a caller: {@code DATE=1129 TIME=1030 NMBR=22123456 NAME=KARI}, as modems with a
 * formatted caller id do, and TAPI's addresses {@code +47 (22) 123456 | subaddress ^ name}, one a line.
 */
final class LineReport {

    private static final Pattern NUMBER_OF_MODEM = Pattern.compile(
            "(?i)(?:^|\\s)(?:nmbr|ndid|ddn) *+= *+([^=\\n]*?)(?:\\s+[a-z]{3,5} *+=.*)?$", Pattern.DOTALL);

    /** A name to the end of its line. */
    private static final Pattern NAME = Pattern.compile("\\^[^\\n]*+");

    private static final Pattern SUBADDRESS = Pattern.compile(" *+\\|[^\\n]*+");

    /** A subaddress is shorter than a number, unless a name behind it shows that it is none. */
    private static final Pattern SHORT_SUBADDRESS =
            Pattern.compile(" *+\\|(?![^\\n0-9]*+(?:[0-9][^\\n0-9]*+){6})[^\\n]*+");

    private LineReport() {}

    /** The text without what else a line reports. */
    static String number(String text) {
        if (text.indexOf('=') > 0) {
            Matcher modem = NUMBER_OF_MODEM.matcher(text);
            if (modem.find()) {
                return modem.group(1).strip();
            }
        }
        if (text.indexOf('^') >= 0) {
            return SUBADDRESS
                    .matcher(NAME.matcher(text).replaceAll(""))
                    .replaceAll("")
                    .strip();
        }
        return text.indexOf('|') < 0
                ? text
                : SHORT_SUBADDRESS.matcher(text).replaceAll("").strip();
    }
}
