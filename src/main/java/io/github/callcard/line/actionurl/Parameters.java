package io.github.callcard.line.actionurl;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parameters of an address that a phone requested, by name and not decoded. Only known names end the value before
 * them: a phone may put a name with {@code &} into an address as it is.
 */
record Parameters(Map<String, String> values) {

    /** The other party's number or address. */
    static final String NUMBER = "number";

    /** The other party's name. */
    static final String NAME = "name";

    /** The number or address that was called. */
    static final String CALLED = "called";

    /** Tells calls apart. */
    static final String ID = "id";

    /** The phone's account. */
    static final String LINE = "line";

    /** The state of the call until now. */
    static final String WAS = "was";

    /** The reason why the switchboard took the call away, as its Reason header says (RFC 3326). */
    static final String REASON = "reason";

    private static final Pattern BEGINNING =
            Pattern.compile("(?:^|&)(" + String.join("|", NUMBER, NAME, CALLED, ID, LINE, WAS, REASON) + ")=");

    Parameters {
        values = Map.copyOf(values);
    }

    /** @param query what stands behind the question mark; of several values of one name the first counts */
    static Parameters of(String query) {
        Map<String, String> values = new HashMap<>();
        Matcher beginning = BEGINNING.matcher(query);
        boolean found = beginning.find();
        while (found) {
            String name = beginning.group(1);
            int from = beginning.end();
            found = beginning.find();
            values.putIfAbsent(name, query.substring(from, found ? beginning.start() : query.length()));
        }
        return new Parameters(values);
    }

    String number(String name) {
        return ReportText.number(values.getOrDefault(name, ""));
    }

    String text(String name) {
        return ReportText.name(values.getOrDefault(name, ""));
    }

    @Nullable
    String textOrNull(String name) {
        String text = text(name);
        return text.isEmpty() ? null : text;
    }
}
