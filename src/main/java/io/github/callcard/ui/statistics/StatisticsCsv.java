package io.github.callcard.ui.statistics;

import io.github.callcard.journal.CallCounts;
import io.github.callcard.journal.CallStatistics;
import io.github.callcard.journal.FrequentCaller;
import io.github.callcard.ui.caller.CallerWords;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Statistics as the rows of a table for a spreadsheet: totals, hours, weekdays, then callers. Safe on any thread. */
record StatisticsCsv(StatisticsWords words, CallerWords callers) {

    List<List<String>> rows(StatisticsModel.Shown shown) {
        CallStatistics now = shown.now();
        List<List<String>> rows = new ArrayList<>();
        List<String> heads =
                new ArrayList<>(List.of(words.say("csv.part"), words.say("csv.name"), words.say("csv.all")));
        Stream.of(CallKind.values())
                .map(kind -> words.say("kind." + kind.word()))
                .forEach(heads::add);
        heads.add(words.say("csv.minutes"));
        rows.add(List.copyOf(heads));
        rows.add(row(words.say("csv.total"), words.period(now.period()), now.counts()));
        CallStatistics before = shown.before();
        rows.add(row(words.say("csv.before"), words.period(before.period()), before.counts()));
        for (int hour = 0; hour < now.byHour().size(); hour++) {
            rows.add(row(words.say("csv.hour"), words.hour(hour), now.byHour().get(hour)));
        }
        for (DayOfWeek day : words.week()) {
            rows.add(row(words.say("csv.weekday"), words.day(day), now.on(day)));
        }
        now.frequent().forEach(caller -> rows.add(row(caller)));
        return rows;
    }

    private List<String> row(String part, String name, CallCounts counts) {
        List<String> cells = new ArrayList<>(List.of(part, name, Integer.toString(counts.all())));
        for (CallKind kind : CallKind.values()) {
            cells.add(Integer.toString(kind.in(counts)));
        }
        cells.add("");
        return cells;
    }

    private List<String> row(FrequentCaller frequent) {
        String name = callers.content(frequent.last().match(), frequent.last().details(), 0)
                .name()
                .text();
        List<String> cells = new ArrayList<>(List.of(words.say("frequent"), name, Integer.toString(frequent.times())));
        Stream.of(CallKind.values()).forEach(kind -> cells.add(""));
        cells.add(Long.toString(frequent.talked().toMinutes()));
        return cells;
    }
}
