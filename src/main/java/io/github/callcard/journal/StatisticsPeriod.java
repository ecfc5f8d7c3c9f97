package io.github.callcard.journal;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;

/**
 * A week, month or year of the user's calendar. It begins and ends at midnight of the zone, so that a day with a change of the clock
 * is in it with its 23 or 25 hours.
 *
 * @param from the first day
 */
public record StatisticsPeriod(Length length, LocalDate from, ZoneId zone) {

    /** The length of a period. */
    public enum Length {
        WEEK,
        MONTH,
        YEAR
    }

    /**
     * The period with this moment in it.
     *
     * @param firstDay of a week, which differs between countries
     */
    public static StatisticsPeriod containing(Instant moment, Length length, DayOfWeek firstDay, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        LocalDate from = switch (length) {
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(firstDay));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
        return new StatisticsPeriod(length, from, zone);
    }

    /** The day after its last one. */
    public LocalDate until() {
        return moved(1);
    }

    public StatisticsPeriod previous() {
        return new StatisticsPeriod(length, moved(-1), zone);
    }

    public StatisticsPeriod next() {
        return new StatisticsPeriod(length, moved(1), zone);
    }

    private LocalDate moved(int periods) {
        return switch (length) {
            case WEEK -> from.plusWeeks(periods);
            case MONTH -> from.plusMonths(periods);
            case YEAR -> from.plusYears(periods);
        };
    }

    public boolean contains(Instant moment) {
        return !moment.isBefore(start()) && moment.isBefore(end());
    }

    /** True when it has not begun yet. */
    public boolean isAfter(Instant now) {
        return start().isAfter(now);
    }

    private Instant start() {
        return from.atStartOfDay(zone).toInstant();
    }

    private Instant end() {
        return until().atStartOfDay(zone).toInstant();
    }
}
