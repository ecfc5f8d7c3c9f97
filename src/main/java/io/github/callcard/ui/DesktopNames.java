package io.github.callcard.ui;

import io.github.callcard.line.LineId;
import io.github.callcard.number.CallerNumber;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.function.LongFunction;

/**
 * The forms in which numbers and lines are written for the user.
 *
 * @param format an E.164 number the way of the user's country
 * @param region the ISO code of an E.164 number's country
 * @param stated the number a caller string states and does not leave to be guessed
 * @param line what the user calls a line
 */
public record DesktopNames(
        LongFunction<String> format,
        LongFunction<Optional<String>> region,
        Function<CallerNumber, OptionalLong> stated,
        Function<LineId, String> line) {

    /** Names where the site has no rules of its own. */
    public DesktopNames(
            LongFunction<String> format, LongFunction<Optional<String>> region, Function<LineId, String> line) {
        this(format, region, CallerNumber::stated, line);
    }
}
