package io.github.callcard.line;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The other party of a call, as far as the reports of one phone or softphone can be compared: the part before the {@code @} of an
 * address. Callers who withhold their number are one party, the unknown one.
 */
public record ReportedParty(String user) {

    public static final ReportedParty UNKNOWN = new ReportedParty("");

    private static final Pattern ADDRESS =
            Pattern.compile("(?:.*<)?\\s*(?:(?:sips?|tel):)?([^@;>?]*).*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    /** The words that phones and switchboards write in place of a number that is withheld. */
    private static final Set<String> WITHHELD =
            Set.of("anonymous", "unavailable", "unknown", "restricted", "private", "withheld");

    /**
     * The party that a number stands for.
     *
     * @param number as a phone wrote it, also an address
     */
    public static ReportedParty of(String number) {
        Matcher address = ADDRESS.matcher(number);
        String user = address.matches() ? address.group(1).strip().toLowerCase(Locale.ROOT) : "";
        return WITHHELD.contains(user) ? UNKNOWN : new ReportedParty(user);
    }

    /** True of everybody who withholds the number. */
    public boolean isUnknown() {
        return user.isEmpty();
    }
}
