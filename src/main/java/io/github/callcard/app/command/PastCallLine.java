package io.github.callcard.app.command;

import io.github.callcard.call.Call;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.os.TimeOfDay;
import io.github.callcard.words.Day;
import io.github.callcard.words.Moment;
import io.github.callcard.words.Sentence;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A past call in the list that people read. */
final class PastCallLine {

    private PastCallLine() {}

    /** @param zone of the reader, whose dates and times they are */
    static Sentence of(JournalCall past, ZoneId zone) {
        return of(past, zone, TimeOfDay.pattern(TimeOfDay.ofSystem()));
    }

    /** @param hours the pattern of hours and minutes */
    static Sentence of(JournalCall past, ZoneId zone, String hours) {
        Call call = past.call();
        LocalDateTime began = LocalDateTime.ofInstant(call.startedAt(), zone);
        Sentence said = Sentence.of(
                "{0} {1} {2} {3}: {4}, {5}",
                new Day(began.toLocalDate()),
                new Moment(began, false, hours),
                CommandWords.direction(call.details().direction()),
                CommandWords.state(call.state()),
                CommandWords.number(call.details().number()),
                CommandWords.callers(call.match()));
        if (past.whileOff()) {
            said = Sentence.of("{0}, while Callcard was off", said);
        }
        if (past.isOpen()) {
            said = Sentence.of("{0}, to call back", said);
        }
        if (past.logged()) {
            said = Sentence.of("{0}, logged", said);
        }
        return past.note().isEmpty() ? Sentence.of("{0}.", said) : Sentence.of("{0}. \"{1}\"", said, past.note());
    }
}
