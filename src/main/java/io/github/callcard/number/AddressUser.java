package io.github.callcard.number;

import java.util.regex.Pattern;

/**
 * The user of an address, as SIP, H.323 and RFC 3966 have it: a number is written there in digits. Letters are a name, and
 * the digits among them are no number: 201alice, b2b-22123456.
 */
final class AddressUser {

    private static final Pattern LETTER = Pattern.compile("\\p{L}");

    /** A whole number, then an extension or what is dialled behind a pause. */
    private static final Pattern WITH_EXTENSION = Pattern.compile("(?i)[^\\p{L}0-9]*+(?:[0-9][^\\p{L}0-9]*+){7,}"
            + "(?:(?:;ext=|[x#~pw]|ext(?:ension)?[.: ]?)[0-9]++(?:[,;pw*#]++[0-9]*+)*+)");

    /** Parameters behind the number count for nothing here. */
    private static final Pattern PARAMETER = Pattern.compile("(?i);ext=[^;]*+$");

    private AddressUser() {}

    /** True when a user is written as numbers are. */
    static boolean isNumber(String user) {
        String number = PARAMETER.matcher(user).replaceFirst("");
        return !LETTER.matcher(number).find() || WITH_EXTENSION.matcher(number).matches();
    }
}
