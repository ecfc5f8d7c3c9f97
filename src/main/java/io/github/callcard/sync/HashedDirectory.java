package io.github.callcard.sync;

import io.github.callcard.directory.Directory;
import io.github.callcard.superoffice.LeftOutRows;
import io.github.callcard.sync.SyncReport.Outcome;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.sync.snapshot.Snapshot;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The caller ids as they were received, with the hash of their set: the two never part, so that no hash is sent for a set
 * we do not have.
 *
 * @param hash null when there is no set, or none whose hash is known
 * @param confirmed when the server last said that it holds, null when it never did
 */
record HashedDirectory(
        Directory directory,
        @Nullable String hash,
        LeftOutRows leftOut,
        @Nullable Instant confirmed) {

    static HashedDirectory nothing(Directory empty) {
        return new HashedDirectory(empty, null, LeftOutRows.NONE, null);
    }

    static HashedDirectory of(Snapshot set) {
        String hash = set.hash().isEmpty() ? null : set.hash();
        return new HashedDirectory(set.directory(), hash, set.leftOut(), set.confirmed());
    }

    HashedDirectory confirmedAt(Instant now) {
        return new HashedDirectory(directory, hash, leftOut, now);
    }

    /** The part of it that can be kept; empty when the server never gave a set. */
    Optional<Snapshot> snapshot() {
        return confirmed == null
                ? Optional.empty()
                : Optional.of(new Snapshot(directory, hash == null ? "" : hash, leftOut, confirmed));
    }

    SyncStatus status(State state, Sentence message) {
        return new SyncStatus(state, directory.size(), confirmed, message);
    }

    SyncReport report(Outcome outcome, Duration duration, Sentence message) {
        return new SyncReport(outcome, directory.size(), hash == null ? "" : hash, leftOut, duration, message);
    }
}
