package io.github.callcard.line.tapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that the user picked.
 *
 * @param device the name, the permanent id, or both as {@code name#id} ({@link TapiDevice#pick})
 * @param name what the user calls it, null for the driver's name
 */
public record TapiPick(String device, @Nullable String name) {

    private static final Pattern NAME_AND_ID = Pattern.compile("(.*)#(\\d{1,10})", Pattern.DOTALL);

    /** The fit of a device, 0 for none; with both given, one of them may have changed, the name weighs more. */
    int fit(TapiDevice candidate) {
        Matcher both = NAME_AND_ID.matcher(device);
        if (both.matches()) {
            int name = candidate.name().equalsIgnoreCase(both.group(1)) ? 2 : 0;
            int id = isId(both.group(2), candidate) ? 1 : 0;
            return name + id;
        }
        return isId(device, candidate) || candidate.name().equalsIgnoreCase(device) ? 3 : 0;
    }

    private static boolean isId(String text, TapiDevice candidate) {
        return text.equals(Long.toString(candidate.permanentId()));
    }
}
