package io.github.callcard.words;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Locale;

/** A day of the week, by its full name. */
public record Weekday(DayOfWeek day) implements Formatted {

    @Override
    public String in(Locale formats) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, formats);
    }
}
