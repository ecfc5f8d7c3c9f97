package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.line.Direction;
import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/**
 * The calls of a period, added up. Hours and weekdays are those of the clock on the wall: the hour that comes twice in autumn is
 * one, and the one that is left out in spring has no calls.
 *
 * @param byHour for each hour of the day, from midnight on
 * @param byWeekday for each day of the week, from Monday on
 * @param named incoming calls of which it was certain who called
 * @param numbered incoming calls whose number was sent along, which is all that can be named
 * @param frequent who called most often
 */
public record CallStatistics(
        StatisticsPeriod period,
        CallCounts counts,
        List<CallCounts> byHour,
        List<CallCounts> byWeekday,
        CallBacks callBacks,
        int named,
        int numbered,
        List<FrequentCaller> frequent) {

    /** More callers than these are no longer the most frequent ones. */
    public static final int MOST_FREQUENT = 8;

    private static final int HOURS = 24;

    public CallStatistics {
        byHour = List.copyOf(byHour);
        byWeekday = List.copyOf(byWeekday);
        frequent = List.copyOf(frequent);
    }

    /** Adds up those of the calls that began in the period. */
    public static CallStatistics of(Collection<JournalCall> calls, StatisticsPeriod period) {
        List<JournalCall> those = calls.stream()
                .filter(past -> period.contains(past.call().startedAt()))
                .toList();
        CallCounts counts = CallCounts.NONE;
        List<CallCounts> byHour = none(HOURS);
        List<CallCounts> byWeekday = none(DayOfWeek.values().length);
        for (JournalCall past : those) {
            ZonedDateTime began = past.call().startedAt().atZone(period.zone());
            counts = counts.and(past);
            add(past, byHour, began.getHour());
            add(past, byWeekday, began.getDayOfWeek().getValue() - 1);
        }
        List<Call> incoming = those.stream()
                .map(JournalCall::call)
                .filter(call -> call.details().direction() == Direction.INCOMING)
                .toList();
        List<Call> numbered = incoming.stream()
                .filter(call -> !CallerKeys.of(call).contains(CallerKeys.WITHHELD))
                .toList();
        return new CallStatistics(
                period,
                counts,
                byHour,
                byWeekday,
                CallBacks.of(those),
                (int) numbered.stream().filter(call -> call.match().confident()).count(),
                numbered.size(),
                FrequentCaller.of(incoming, MOST_FREQUENT));
    }

    private static List<CallCounts> none(int places) {
        return new ArrayList<>(Collections.nCopies(places, CallCounts.NONE));
    }

    private static void add(JournalCall past, List<CallCounts> places, int place) {
        places.set(place, places.get(place).and(past));
    }

    /** The calls of this day of the week. */
    public CallCounts on(DayOfWeek day) {
        return byWeekday.get(day.getValue() - 1);
    }

    public boolean isEmpty() {
        return counts.all() == 0;
    }
}
