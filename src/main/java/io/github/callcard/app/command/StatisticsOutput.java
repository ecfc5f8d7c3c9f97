package io.github.callcard.app.command;

import io.github.callcard.journal.CallBacks;
import io.github.callcard.journal.CallCounts;
import io.github.callcard.journal.CallStatistics;
import io.github.callcard.journal.FrequentCaller;
import io.github.callcard.words.Day;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Weekday;
import java.time.DayOfWeek;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Statistics as commands print them: sentences for people, fields for programs.
 *
 * @param before those of the period before, to compare with
 */
record StatisticsOutput(CallStatistics now, CallStatistics before) {

    void print(Output output) {
        output.print(sentences().stream().map(output::in).toList(), fields());
    }

    private List<Sentence> sentences() {
        List<Sentence> lines = new ArrayList<>();
        CallCounts counts = now.counts();
        lines.add(Sentence.of(
                "From {0} to {1}: {2}; the period before: {3}.",
                new Day(now.period().from()),
                new Day(now.period().until().minusDays(1)),
                Sentence.counted(counts.all(), "{0} call", "{0} calls"),
                before.counts().all()));
        if (!now.isEmpty()) {
            lines.add(Sentence.of(
                    "Answered {0}, missed {1}, answered elsewhere {2}, declined or cut off {3}, outgoing {4}.",
                    counts.answered(), counts.missed(), counts.elsewhere(), counts.other(), counts.outgoing()));
            lines.add(Sentence.of("Recognised {0} of {1} incoming calls with a number.", now.named(), now.numbered()));
            callBacks(lines);
            hours(lines);
            weekdays(lines);
            now.frequent().forEach(caller -> lines.add(frequent(caller)));
        }
        return lines;
    }

    private void callBacks(List<Sentence> lines) {
        CallBacks backs = now.callBacks();
        backs.median()
                .ifPresent(median -> lines.add(Sentence.of(
                        "Half of the missed callers were talked with within {0} min, the last within {1} min.",
                        median.toMinutes(), backs.longest().orElse(median).toMinutes())));
        if (backs.open() > 0) {
            lines.add(Sentence.counted(
                    backs.open(), "{0} caller waits for a call back.", "{0} callers wait for a call back."));
        }
    }

    private void hours(List<Sentence> lines) {
        for (int hour = 0; hour < now.byHour().size(); hour++) {
            int calls = now.byHour().get(hour).all();
            if (calls > 0) {
                lines.add(Sentence.of("{0}: {1}.", clock(hour), Sentence.counted(calls, "{0} call", "{0} calls")));
            }
        }
    }

    private void weekdays(List<Sentence> lines) {
        for (DayOfWeek day : DayOfWeek.values()) {
            int calls = now.on(day).all();
            if (calls > 0) {
                lines.add(Sentence.of("{0}: {1}.", new Weekday(day), Sentence.counted(calls, "{0} call", "{0} calls")));
            }
        }
    }

    private static Sentence frequent(FrequentCaller caller) {
        return Sentence.of(
                "{0} ({1}): {2}, talked {3} min.",
                CommandWords.callers(caller.last().match()),
                caller.last().details().number(),
                Sentence.counted(caller.times(), "{0} call", "{0} calls"),
                caller.talked().toMinutes());
    }

    private static String clock(int hour) {
        return "%02d:00".formatted(hour);
    }

    private Map<String, @Nullable Object> fields() {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        object.put("type", "statistics");
        object.put("period", JsonFields.lower(now.period().length()));
        object.put("from", now.period().from().toString());
        object.put("until", now.period().until().toString());
        object.putAll(counts(now.counts()));
        object.put("named", now.named());
        object.put("numbered", now.numbered());
        object.put(
                "calledBackSeconds",
                now.callBacks().waits().stream().map(Duration::toSeconds).toList());
        object.put("toCallBack", now.callBacks().open());
        object.put("byHour", now.byHour().stream().map(StatisticsOutput::counts).toList());
        Map<String, Object> weekdays = new LinkedHashMap<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            weekdays.put(JsonFields.lower(day), counts(now.on(day)));
        }
        object.put("byWeekday", weekdays);
        object.put(
                "frequent",
                now.frequent().stream().map(StatisticsOutput::fields).toList());
        object.put("before", counts(before.counts()));
        return object;
    }

    private static Map<String, Object> counts(CallCounts counts) {
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("calls", counts.all());
        object.put("answered", counts.answered());
        object.put("missed", counts.missed());
        object.put("elsewhere", counts.elsewhere());
        object.put("other", counts.other());
        object.put("outgoing", counts.outgoing());
        return object;
    }

    private static Map<String, @Nullable Object> fields(FrequentCaller caller) {
        Map<String, @Nullable Object> object = JsonFields.match(caller.last().match());
        object.put("calls", caller.times());
        object.put("talkedSeconds", caller.talked().toSeconds());
        return object;
    }
}
