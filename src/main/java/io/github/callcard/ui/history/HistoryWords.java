package io.github.callcard.ui.history;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.Settled;
import io.github.callcard.line.ColleagueLine.State;
import io.github.callcard.line.Direction;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.ui.caller.CallerContent;
import io.github.callcard.ui.caller.CallerWords;
import io.github.callcard.ui.caller.ColleagueWords;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.ui.history.HistoryLine.Tone;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts past calls into words. Safe on any thread. */
public final class HistoryWords {

    private final Words words;
    private final CallerWords callers;
    private final ColleagueWords colleagues;
    private final OutcomeWords outcomes;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter date;
    private final DateTimeFormatter weekday;

    /** @param user how the user writes times */
    public HistoryWords(Locale language, Locale user, ZoneId zone, CallerWords callers, ColleagueWords colleagues) {
        this.words = new Words(HistoryWords.class, language);
        this.callers = callers;
        this.colleagues = colleagues;
        this.zone = zone;
        Locale formats = TimeOfDay.formats(user);
        clock = TimeOfDay.of(formats).withZone(zone);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(formats)
                .withZone(zone);
        outcomes = new OutcomeWords(words, this::time);
        weekday = DateTimeFormatter.ofPattern("EEEE", language);
    }

    public String say(String key, Object... parts) {
        return words.say(key, parts);
    }

    String say(Sentence sentence) {
        return words.say(sentence);
    }

    /** A size of a file. */
    String size(long bytes) {
        return bytes < 1_000_000
                ? words.say("size.kilobytes", Math.max(1, bytes / 1_000))
                : words.say("size.megabytes", bytes / 1_000_000.0);
    }

    Words words() {
        return words;
    }

    /** The number as it is shown, empty when there is none. */
    String number(JournalCall past) {
        return callers.number(past.call().match(), past.call().details());
    }

    /** A caller's name, or what is known instead. */
    public String name(JournalCall past) {
        return content(past).name().text();
    }

    private CallerContent content(JournalCall past) {
        return callers.content(past.call().match(), past.call().details(), 0);
    }

    String day(LocalDate day, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, zone);
        if (day.equals(today)) {
            return words.say("day.today");
        }
        if (day.equals(today.minusDays(1))) {
            return words.say("day.yesterday");
        }
        String full = date.format(day.atTime(12, 0).atZone(zone));
        return day.isAfter(today.minusDays(7)) ? words.say("day.named", weekday.format(day), full) : full;
    }

    private boolean sameDay(Instant one, Instant other) {
        return LocalDate.ofInstant(one, zone).equals(LocalDate.ofInstant(other, zone));
    }

    /** A time of day. */
    public String time(Instant at) {
        return clock.format(at);
    }

    /** The row of a caller or call. */
    HistoryLine line(HistoryRow.Calls row, Instant now) {
        JournalCall past = row.last();
        Call call = past.call();
        CallerContent caller = content(past);
        boolean today = sameDay(call.startedAt(), now);
        String time = row.isOpen() && !today
                ? words.say("time.dated", date.format(call.startedAt()), time(call.startedAt()))
                : time(call.startedAt());
        String note = row.calls().stream()
                .map(JournalCall::note)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> words.say("note.quoted", OuterText.line(text)))
                .orElse("");
        Settled settled = past.settled();
        String detail = joined(
                colleague(call),
                settled == null ? "" : outcomes.colleague(settled),
                caller.detail(),
                caller.claim(),
                past.whileOff() ? words.say("detail.whileOff") : "",
                note);
        String chip = chip(row, now);
        String spoken = Stream.of(
                        caller.name().spoken(),
                        detail,
                        direction(call),
                        OuterText.isolated(caller.number()),
                        time,
                        chip)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return new HistoryLine(
                icon(call),
                tone(past),
                caller.name().text(),
                caller.name().sure(),
                detail,
                caller.number(),
                time,
                chip,
                spoken);
    }

    /** The state of the line of the other party now; empty where that is no colleague, or it is not told. */
    private String colleague(Call call) {
        OptionalLong e164 = call.match().e164();
        State state = colleagues.state(call.details().number());
        return colleagues.now(
                state == State.UNKNOWN && e164.isPresent() ? colleagues.state("+" + e164.getAsLong()) : state);
    }

    private String chip(HistoryRow.Calls row, Instant now) {
        JournalCall past = row.last();
        Settled settled = past.settled();
        return joined(
                row.isOpen() ? outcomes.missed(row.calls().size()) : outcomes.of(past.call()),
                settled == null ? "" : outcomes.settled(settled),
                row.remindAt()
                        .map(at -> words.say(sameDay(at, now) ? "chip.reminds" : "chip.reminds.tomorrow", time(at)))
                        .orElse(""),
                past.logged() ? words.say("chip.logged") : "");
    }

    private static String icon(Call call) {
        return call.details().direction() == Direction.OUTGOING ? "fth-arrow-up-right" : "fth-arrow-down-left";
    }

    private static Tone tone(JournalCall past) {
        if (past.isMissed()) {
            return past.isOpen() ? Tone.MISSED : Tone.NEUTRAL;
        }
        if (past.call().answeredAt() == null || past.call().state() == CallState.ANSWERED_ELSEWHERE) {
            return Tone.NEUTRAL;
        }
        return past.call().details().direction() == Direction.OUTGOING ? Tone.OUTGOING : Tone.TALKED;
    }

    private String direction(Call call) {
        return words.say(
                call.details().direction() == Direction.OUTGOING ? "direction.outgoing" : "direction.incoming");
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isEmpty()).collect(Collectors.joining(" · "));
    }
}
