package io.github.callcard.ui.lines;

import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHistory;
import io.github.callcard.line.LineHistory.Gap;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.ui.tray.LineStatus;
import io.github.callcard.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts lines and their history into words. */
final class LineReports {

    /** Gaps that are spelled out; the rest is counted. */
    private static final int MOST_GAPS = 3;

    /** A gap that is older is of no use to anybody who looks for a call. */
    private static final Duration REMEMBERED = Duration.ofHours(24);

    private final Words words;
    private final ZoneId zone;
    private final DateTimeFormatter clock;
    private final DateTimeFormatter date;

    /** @param user how the user writes times */
    LineReports(Words words, Locale user, ZoneId zone) {
        this.words = words;
        this.zone = zone;
        Locale formats = TimeOfDay.formats(user);
        clock = TimeOfDay.of(formats).withZone(zone);
        date = DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(formats)
                .withZone(zone);
    }

    LineReport of(LineStatus line, Instant now) {
        LineHealth health = line.health();
        LineHistory history = LineHistory.of(health);
        return new LineReport(
                line.name(),
                health.state(),
                words.say(
                        switch (health.state()) {
                            case STARTING -> "state.starting";
                            case READY -> "state.ready";
                            case RECONNECTING -> "state.reconnecting";
                            case FAILED -> "state.failed";
                            case STOPPED -> "state.stopped";
                        }),
                health.saysMore() ? words.say(health.message()) : "",
                health.state() == LineHealth.State.STOPPED ? "" : past(health, history, now),
                gaps(history, now));
    }

    private String past(LineHealth health, LineHistory history, Instant now) {
        Instant call = health.lastCall();
        Instant midnight = day(now).atStartOfDay(zone).toInstant();
        return words.say(
                "past",
                call == null ? words.say("call.none") : words.say("call", moment(call, now)),
                words.say("reconnects", history.reconnectsSince(midnight)));
    }

    private List<String> gaps(LineHistory history, Instant now) {
        List<Gap> recent =
                history.gapsSince(now.minus(REMEMBERED)).stream().toList().reversed();
        List<String> sentences = new ArrayList<>();
        recent.stream().limit(MOST_GAPS).map(gap -> gap(gap, now)).forEach(sentences::add);
        if (recent.size() > MOST_GAPS) {
            sentences.add(words.say("gaps.more", recent.size() - MOST_GAPS));
        }
        return sentences;
    }

    private String gap(Gap gap, Instant now) {
        Instant until = gap.until();
        return until == null
                ? words.say("gap.now", moment(gap.from(), now))
                : words.say(
                        "gap",
                        moment(gap.from(), now),
                        day(gap.from()).equals(day(until)) ? clock.format(until) : moment(until, now));
    }

    private String moment(Instant at, Instant now) {
        String time = clock.format(at);
        return day(at).equals(day(now)) ? time : words.say("moment", date.format(at), time);
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, zone);
    }
}
