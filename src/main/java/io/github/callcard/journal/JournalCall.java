package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.directory.Match;
import io.github.callcard.journal.Settled.How;
import io.github.callcard.line.Direction;
import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was.
 *
 * @param call how it ended
 * @param note the user's, often empty
 * @param logged whether it is a phone activity in SuperOffice
 * @param settled why nobody has to call back any more; null while somebody has, and where nobody ever had to
 * @param remindAt when to remind the user of calling back; null for never, and where nobody has to
 * @param whileOff whether it came while Callcard was off, and a line's list told of it
 * @param reopenedAt when the user last wanted to call back all the same though a colleague had; null for never
 */
public record JournalCall(
        Call call,
        String note,
        boolean logged,
        @Nullable Settled settled,
        @Nullable Instant remindAt,
        boolean whileOff,
        @Nullable Instant reopenedAt) {

    /** No two calls are at one place of this order. */
    public static final Comparator<JournalCall> LATEST_FIRST = Comparator.comparing(
                    (JournalCall past) -> past.call().startedAt())
            .reversed()
            .thenComparing(JournalCall::id);

    /** A note is a few words; more is cut off. */
    public static final int LONGEST_NOTE = 2_000;

    public JournalCall {
        if (!call.isOver()) {
            throw new IllegalArgumentException("a call that goes on is not past");
        }
        note = note.length() > LONGEST_NOTE ? note.substring(0, LONGEST_NOTE) : note;
        remindAt = settled == null ? remindAt : null;
    }

    static JournalCall of(Call call) {
        return new JournalCall(call, "", false, null, null, false, null);
    }

    static JournalCall whileOff(Call call) {
        return new JournalCall(call, "", false, null, null, true, null);
    }

    public UUID id() {
        return call.id();
    }

    /** True while somebody has to call back. */
    public boolean isOpen() {
        return isMissed() && settled == null;
    }

    /** True when somebody rang in vain. */
    public boolean isMissed() {
        return call.state() == CallState.MISSED && call.details().direction() == Direction.INCOMING;
    }

    /** The time from which a colleague's call counts as calling them back: the end of the call, or later where the user knew better. */
    public Instant awaitsColleagueFrom() {
        Instant over = Objects.requireNonNullElse(call.endedAt(), call.startedAt());
        return reopenedAt == null || reopenedAt.isBefore(over) ? over : reopenedAt;
    }

    JournalCall withNote(String words) {
        return new JournalCall(call, words, logged, settled, remindAt, whileOff, reopenedAt);
    }

    JournalCall asLogged() {
        return new JournalCall(call, note, true, settled, remindAt, whileOff, reopenedAt);
    }

    JournalCall settled(Settled how) {
        return new JournalCall(call, note, logged, how, null, whileOff, reopenedAt);
    }

    /** Somebody has to call back all the same. */
    JournalCall reopened(Instant now) {
        boolean byColleague = settled != null && settled.how() == How.COLLEAGUE;
        return new JournalCall(call, note, logged, null, remindAt, whileOff, byColleague ? now : reopenedAt);
    }

    JournalCall reminding(@Nullable Instant at) {
        return new JournalCall(call, note, logged, settled, at, whileOff, reopenedAt);
    }

    /** The same call where it is known only now whose number it is. */
    JournalCall recognised(Match match) {
        Call known = new Call(
                call.id(),
                call.state(),
                call.lines(),
                call.details(),
                match,
                call.startedAt(),
                call.answeredAt(),
                call.endedAt());
        return new JournalCall(known, note, logged, settled, remindAt, whileOff, reopenedAt);
    }
}
