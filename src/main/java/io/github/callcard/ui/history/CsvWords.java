package io.github.callcard.ui.history;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.line.Direction;
import io.github.callcard.line.LineId;
import io.github.callcard.ui.caller.OuterText;
import io.github.callcard.ui.toolkit.CsvFile;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Puts past calls into the cells of a table for a spreadsheet. Safe on any thread. */
public final class CsvWords {

    private final HistoryWords words;
    private final ZoneId zone;
    private final Function<LineId, String> lines;
    private final OutcomeWords outcomes;
    private final CsvFile file;

    /**
     * The words for one user.
     *
     * @param formats how the user writes numbers
     * @param zone of the times
     * @param lines what the user calls each line
     */
    public CsvWords(HistoryWords words, Locale formats, ZoneId zone, Function<LineId, String> lines) {
        this.words = words;
        this.zone = zone;
        this.lines = lines;
        this.outcomes = new OutcomeWords(words.words(), words::time);
        this.file = CsvFile.in(formats);
    }

    /** The way in which they are written. */
    CsvFile file() {
        return file;
    }

    /** The heads of the columns. */
    List<String> columns() {
        return Stream.of(
                        "started",
                        "answered",
                        "ended",
                        "direction",
                        "outcome",
                        "name",
                        "company",
                        "number",
                        "line",
                        "seconds",
                        "logged",
                        "note")
                .map(key -> words.say("csv." + key))
                .toList();
    }

    /** A call as a row below them; times are ISO 8601 with the offset of the computer's zone. */
    List<String> cells(JournalCall past) {
        Call call = past.call();
        String company = call.match().callers().stream()
                .map(caller -> OuterText.line(caller.contactName()))
                .findFirst()
                .orElse("");
        boolean outgoing = call.details().direction() == Direction.OUTGOING;
        return List.of(
                stamp(call.startedAt()),
                stamp(call.answeredAt()),
                stamp(call.endedAt()),
                words.say(outgoing ? "direction.outgoing" : "direction.incoming"),
                call.answeredAt() != null && call.state() != CallState.ANSWERED_ELSEWHERE
                        ? words.say("csv.talked")
                        : outcomes.of(call),
                words.name(past),
                company,
                words.number(past),
                OuterText.line(lines.apply(call.line())),
                Long.toString(OutcomeWords.talked(call).toSeconds()),
                past.logged() ? words.say("csv.yes") : "",
                past.note());
    }

    private String stamp(@Nullable Instant at) {
        return at == null
                ? ""
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        at.atZone(zone).toOffsetDateTime().withNano(0));
    }
}
