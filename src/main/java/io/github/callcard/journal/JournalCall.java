package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallState;
import io.github.callcard.line.Direction;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A call that was.
 *
 * @param call how it ended
 * @param note the user's, often empty
 * @param logged whether it is a phone activity in SuperOffice
 * @param settled why nobody has to call back any more; null while somebody has, and where nobody ever had to
 * @param remindAt when to remind the user of calling back; null for never
 */
public record JournalCall(
        Call call,
        String note,
        boolean logged,
        @Nullable Settled settled,
        @Nullable Instant remindAt) {

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
    }

    static JournalCall of(Call call) {
        return new JournalCall(call, "", false, null, null);
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

    JournalCall withNote(String words) {
        return new JournalCall(call, words, logged, settled, remindAt);
    }

    JournalCall asLogged() {
        return new JournalCall(call, note, true, settled, remindAt);
    }

    /** @param how null to have to call back again */
    JournalCall settled(@Nullable Settled how) {
        return new JournalCall(call, note, logged, how, how == null ? remindAt : null);
    }

    JournalCall reminding(@Nullable Instant at) {
        return new JournalCall(call, note, logged, settled, at);
    }
}
