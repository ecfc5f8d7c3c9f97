package io.github.callcard.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The internal extensions: their list, and the company's numbers.
 *
 * @param file one colleague a line, see {@code docs/matching.md}; empty where there is no list
 * @param numbers the company numbers without the extension, with country code and without plus
 * @param departments of the list whose lines are shown, {@code *} for all of it
 */
public record ColleaguesSettings(Optional<Path> file, List<Long> numbers, List<String> departments) {

    private static final String ALL = "*";

    public ColleaguesSettings {
        numbers = List.copyOf(numbers);
        departments = departments.stream().map(String::strip).toList();
    }

    /** True where the lines of a department of the list are to be shown. */
    public boolean shows(String department) {
        return departments.contains(ALL) || departments.stream().anyMatch(department::equalsIgnoreCase);
    }
}
