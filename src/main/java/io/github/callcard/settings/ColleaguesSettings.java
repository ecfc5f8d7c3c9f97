package io.github.callcard.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The internal extensions: their list, and the company's numbers.
 *
 * @param file one colleague a line, see {@code docs/matching.md}; empty where there is no list
 * @param numbers the company numbers without the extension, with country code and without plus
 */
public record ColleaguesSettings(Optional<Path> file, List<Long> numbers) {

    public ColleaguesSettings {
        numbers = List.copyOf(numbers);
    }
}
