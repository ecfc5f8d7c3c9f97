package io.github.callcard.journal;

import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Optional;

/**
 * The journal at one moment.
 *
 * @param missed who has to be called back, the latest first
 * @param recent the last calls, the latest first
 * @param remark the sentence about a file that was set aside, deleted or damaged; empty where none was
 * @param calls how many are kept
 * @param bytes how much of the disk they take
 */
public record JournalState(
        List<MissedCall> missed,
        List<JournalCall> recent,
        Storage storage,
        Optional<Sentence> remark,
        int calls,
        long bytes) {

    public static final JournalState EMPTY =
            new JournalState(List.of(), List.of(), Storage.NOT_OPEN_YET, Optional.empty(), 0, 0);

    public JournalState {
        missed = List.copyOf(missed);
        recent = List.copyOf(recent);
    }
}
