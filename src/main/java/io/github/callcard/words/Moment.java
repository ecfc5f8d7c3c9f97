package io.github.callcard.words;

import java.time.LocalDateTime;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A day of the year and a time of day, or the time of day alone, to the minute: what reads the same is equal.
 *
 * @param hours the pattern of hours and minutes for {@link DateTimeFormatter}, the same in all languages, since it belongs
 *     to the computer's clock
 */
public record Moment(LocalDateTime time, boolean withDay, String hours) implements Formatted {

    public Moment {
        time = time.truncatedTo(ChronoUnit.MINUTES);
    }

    @Override
    public String in(Locale formats) {
        String pattern = withDay ? day(formats) + ", " + hours : hours;
        return DateTimeFormatter.ofPattern(pattern, formats).format(time);
    }

    /** The pattern of day and month. English has one in all countries, so that a window and the log say the same. */
    private static String day(Locale formats) {
        return formats.getLanguage().equals("en")
                ? "d MMMM"
                : DateTimeFormatterBuilder.getLocalizedDateTimePattern("MMMMd", IsoChronology.INSTANCE, formats);
    }
}
