package io.github.callcard.line.actionurl;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whom a call is with, as far as one phone's reports can be compared: the part before the {@code @} of an address. Callers
 * who withhold their number are one party, the unknown one.
 */
record Party(String user) {

    static final Party UNKNOWN = new Party("");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:.*<)?\\s*(?:(?:sips?|tel):)?([^@;>?]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The words that phones and switchboards write in place of a number that is withheld. */
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "unavailable", "unknown", "restricted", "private", "withheld");

    static Party of(PhoneReport report) {
        Matcher address = ADDRESS.matcher(report.number());
        String user = address.matches() ? address.group(1).strip().toLowerCase(Locale.ROOT) : "";
        return WITHHELD.contains(user) ? UNKNOWN : new Party(user);
    }

    boolean isUnknown() {
        return user.isEmpty();
    }
}
