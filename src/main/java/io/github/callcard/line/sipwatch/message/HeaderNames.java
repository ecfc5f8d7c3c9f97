package io.github.callcard.line.sipwatch.message;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Names of header fields: their compact forms, and those whose values are lists. */
final class HeaderNames {

    /** The compact forms of the IANA registry of SIP header fields. */
    private static final Map<String, String> LONG_FORMS = Map.ofEntries(
            Map.entry("a", "Accept-Contact"),
            Map.entry("b", "Referred-By"),
            Map.entry("c", "Content-Type"),
            Map.entry("d", "Request-Disposition"),
            Map.entry("e", "Content-Encoding"),
            Map.entry("f", "From"),
            Map.entry("i", "Call-ID"),
            Map.entry("j", "Reject-Contact"),
            Map.entry("k", "Supported"),
            Map.entry("l", "Content-Length"),
            Map.entry("m", "Contact"),
            Map.entry("n", "Identity-Info"),
            Map.entry("o", "Event"),
            Map.entry("r", "Refer-To"),
            Map.entry("s", "Subject"),
            Map.entry("t", "To"),
            Map.entry("u", "Allow-Events"),
            Map.entry("v", "Via"),
            Map.entry("x", "Session-Expires"),
            Map.entry("y", "Identity"));

    /** Header fields that may be written as one with commas. A challenge has commas of its own and is none of them. */
    private static final Set<String> LISTS = Set.of(
            "accept",
            "accept-encoding",
            "accept-language",
            "alert-info",
            "allow",
            "allow-events",
            "call-info",
            "contact",
            "content-encoding",
            "content-language",
            "diversion",
            "error-info",
            "history-info",
            "in-reply-to",
            "p-asserted-identity",
            "p-associated-uri",
            "p-preferred-identity",
            "path",
            "proxy-require",
            "reason",
            "record-route",
            "remote-party-id",
            "require",
            "route",
            "service-route",
            "supported",
            "unsupported",
            "via",
            "warning");

    private HeaderNames() {}

    static String longForm(String name) {
        return name.length() == 1 ? LONG_FORMS.getOrDefault(name.toLowerCase(Locale.ROOT), name) : name;
    }

    static boolean isList(String name) {
        return LISTS.contains(name.toLowerCase(Locale.ROOT));
    }

    /** The entries of a list; empty ones, as some write them, are passed over. */
    static List<String> entries(String value) {
        return Quoting.split(value, ',').stream()
                .filter(entry -> !entry.isEmpty())
                .toList();
    }
}
