package io.github.callcard.number;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The digits that a country dials before a country code, such as 00 or 011. Immutable. */
final class InternationalPrefix {

    private final Pattern pattern;

    /** @param pattern as libphonenumber's metadata has it; empty where there is none */
    InternationalPrefix(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    /** The same where another pattern, empty for none, is dialled as well. */
    InternationalPrefix or(String other) {
        return other.isEmpty() ? this : new InternationalPrefix("(?:" + pattern + ")|" + other);
    }

    /** The number of leading digits that it takes; 0 when none, or when a zero follows that begins no country code. */
    int length(String digits) {
        Matcher matcher = pattern.matcher(digits);
        return matcher.lookingAt() && isFollowed(digits, matcher.end()) ? matcher.end() : 0;
    }

    /** A shorter one that it can be too, where a carrier's digit may stand in it as in Hong Kong; 0 when none. */
    int shorter(String digits, int length) {
        for (int end = length - 1; end > 1; end--) {
            if (isFollowed(digits, end)
                    && pattern.matcher(digits.substring(0, end)).matches()) {
                return end;
            }
        }
        return 0;
    }

    private static boolean isFollowed(String digits, int end) {
        return end < digits.length() && digits.charAt(end) != '0';
    }
}
