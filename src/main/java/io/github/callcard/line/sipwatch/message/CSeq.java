package io.github.callcard.line.sipwatch.message;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The number and method of a request within its dialog (RFC 3261, section 20.16).
 *
 * @param number 0 to 2<sup>31</sup>-1
 */
public record CSeq(long number, String method) {

    private static final Pattern VALUE = Pattern.compile("0{0,32}(\\d{1,10})\\s+(\\S+)");

    /**
     * Reads the value of the header field.
     *
     * @throws MalformedMessageException where it is none
     */
    public static CSeq parse(String text) throws MalformedMessageException {
        Matcher matcher = VALUE.matcher(text.strip());
        if (!matcher.matches() || !Quoting.isToken(matcher.group(2))) {
            throw new MalformedMessageException("The CSeq header field is not a number and a method.");
        }
        long number = Long.parseLong(matcher.group(1));
        if (number > Integer.MAX_VALUE) {
            throw new MalformedMessageException("The number of the CSeq header field is 2147483648 or more.");
        }
        return new CSeq(number, matcher.group(2));
    }

    /** As it is written. */
    @Override
    public String toString() {
        return number + " " + method;
    }
}
