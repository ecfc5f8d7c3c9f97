package io.github.callcard.ui.statistics;

import io.github.callcard.journal.CallCounts;
import io.github.callcard.journal.CallStatistics;
import io.github.callcard.journal.StatisticsPeriod;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.words.Words;
import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.WeekFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts statistics into words. Safe on any thread. */
final class StatisticsWords {

    /** Whoever waited for so many hours does not count minutes. */
    private static final int MINUTES_MATTER = 10;

    private final Words words;
    private final Locale formats;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter date;
    private final DateTimeFormatter month;

    /** @param user how the user writes times and numbers */
    StatisticsWords(Locale language, Locale user) {
        words = new Words(StatisticsWords.class, language);
        formats = TimeOfDay.formats(user);
        clock = TimeOfDay.of(formats);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(formats);
        month = DateTimeFormatter.ofPattern("LLLL yyyy", words.language());
    }

    Words texts() {
        return words;
    }

    String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    /** The user's formats of numbers and times. */
    Locale formats() {
        return formats;
    }

    /** The day on which a week begins in the user's country; Monday, as ISO has it, where nobody chose one. */
    DayOfWeek firstDay() {
        return formats.getCountry().isEmpty()
                ? DayOfWeek.MONDAY
                : WeekFields.of(formats).getFirstDayOfWeek();
    }

    List<DayOfWeek> week() {
        return Stream.iterate(firstDay(), day -> day.plus(1)).limit(7).toList();
    }

    String day(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL_STANDALONE, words.language());
    }

    String shortDay(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT_STANDALONE, words.language());
    }

    /** The time at which an hour of the day begins. */
    String hour(int hour) {
        return clock.format(LocalTime.of(hour, 0));
    }

    /** From when to when an hour of the day is. */
    String hourSpan(int hour) {
        return words.say("hour.span", hour(hour), hour((hour + 1) % 24));
    }

    String period(StatisticsPeriod period) {
        return switch (period.length()) {
            case WEEK ->
                words.say(
                        "period.span",
                        date.format(period.from()),
                        date.format(period.until().minusDays(1)));
            case MONTH -> month.format(period.from());
            case YEAR -> Integer.toString(period.from().getYear());
        };
    }

    /** A figure of the period before, to compare with, in the least of room. */
    String earlier(String figure) {
        return words.say("before", figure);
    }

    /** The same in full. */
    String before(StatisticsPeriod period, String figure) {
        return words.say(
                switch (period.length()) {
                    case WEEK -> "before.week";
                    case MONTH -> "before.month";
                    case YEAR -> "before.year";
                },
                figure);
    }

    String count(int number) {
        return NumberFormat.getIntegerInstance(formats).format(number);
    }

    /** The share of the named calls among those that could be named; a dash where there were none. */
    String named(CallStatistics statistics) {
        return statistics.numbered() == 0
                ? words.say("none")
                : NumberFormat.getPercentInstance(formats).format((double) statistics.named() / statistics.numbered());
    }

    /** The time after which half of those who rang in vain were talked with; a dash where nobody was. */
    String calledBack(CallStatistics statistics) {
        return statistics.callBacks().median().map(this::length).orElseGet(() -> words.say("none"));
    }

    String length(Duration length) {
        if (length.toMinutes() < 1) {
            return words.say("length.seconds", length.toSeconds());
        }
        if (length.toHours() < 1) {
            return words.say("length.minutes", length.toMinutes());
        }
        if (length.toDays() >= 2) {
            return words.say("length.days", length.toDays());
        }
        return length.toMinutesPart() == 0 || length.toHours() >= MINUTES_MATTER
                ? words.say("length.wholeHours", length.toHours())
                : words.say("length.hours", length.toHours(), length.toMinutesPart());
    }

    /** The calls of one column: how many, and what became of them. */
    String counts(CallCounts counts) {
        List<String> parts = new ArrayList<>();
        for (CallKind kind : CallKind.values()) {
            if (kind.in(counts) > 0) {
                parts.add(words.say("count." + kind.word(), kind.in(counts)));
            }
        }
        return parts.isEmpty() ? words.say("count.none") : parts.stream().collect(Collectors.joining(", "));
    }
}
