package io.github.callcard.ui.history;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Locale;

/** The times at which the user can be reminded of calling back. */
public record RemindTimes(InstantSource clock, ZoneId zone) {

    private static final LocalTime MORNING = LocalTime.of(9, 0);

    /** The times that a user may choose. */
    public enum Choice {
        HALF_AN_HOUR,
        TWO_HOURS,
        TOMORROW;

        /** The name of its text among the words of this package. */
        public String word() {
            return "remind." + name().toLowerCase(Locale.ROOT);
        }
    }

    /** True when that time is on the day that it is now; a time of day alone says it then. */
    public boolean isToday(Instant at) {
        return LocalDate.ofInstant(at, zone).equals(LocalDate.ofInstant(clock.instant(), zone));
    }

    /** The time that a choice means now. */
    public Instant at(Choice choice) {
        Instant now = clock.instant();
        return switch (choice) {
            case HALF_AN_HOUR -> now.plus(Duration.ofMinutes(30));
            case TWO_HOURS -> now.plus(Duration.ofHours(2));
            case TOMORROW ->
                ZonedDateTime.ofInstant(now, zone).plusDays(1).with(MORNING).toInstant();
        };
    }
}
