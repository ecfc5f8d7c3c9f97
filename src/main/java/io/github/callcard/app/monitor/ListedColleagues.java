package io.github.callcard.app.monitor;

import io.github.callcard.app.line.LineKind;
import io.github.callcard.directory.Colleague;
import io.github.callcard.line.sipwatch.SipWishes;
import io.github.callcard.settings.LineSettings;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Colleagues of the company's list whose lines are shown by each line that can show them. An administrator writes that list for
 * everybody, whereas the entry of a line is one user's.
 *
 * @param colleagues in the order in which they are taken where they are too many
 */
record ListedColleagues(List<Colleague> colleagues) {

    static final ListedColleagues NONE = new ListedColleagues(List.of());

    private static final String KEY = "colleagues";

    ListedColleagues {
        colleagues = List.copyOf(colleagues);
    }

    /**
     * The line with these colleagues behind those of its own entry, each once, as many as it may have, and without the line's own
     * extension. Another line where its kind shows no colleagues.
     */
    LineSettings addedTo(LineSettings line, LineKind kind) {
        if (colleagues.isEmpty()
                || kind.entries().stream().noneMatch(entry -> entry.key().equals(KEY))) {
            return line;
        }
        List<String> shown = new ArrayList<>(line.texts(KEY));
        Set<String> extensions = new HashSet<>();
        shown.forEach(written -> extensions.addAll(List.of(written.strip().split("\\s+"))));
        extensions.add(String.valueOf(line.text("user")));
        for (Colleague colleague : colleagues) {
            if (shown.size() < SipWishes.MOST_COLLEAGUES && extensions.add(colleague.extension())) {
                shown.add(colleague.extension() + " " + colleague.name());
            }
        }
        Map<String, Object> values = new HashMap<>(line.values());
        values.put(KEY, List.copyOf(shown));
        return new LineSettings(line.type(), values, line.origin());
    }
}
