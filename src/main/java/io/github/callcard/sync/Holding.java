package io.github.callcard.sync;

import io.github.callcard.directory.Directory;
import io.github.callcard.superoffice.LeftOutRows;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A set as it was received, with its hash: the two never part, so that no hash is sent for a set we do not have.
 *
 * @param hash null when there is no set, or none whose hash is known
 * @param confirmed when the server last said that it holds, null when it never did
 */
record Holding(
        Directory directory,
        @Nullable String hash,
        LeftOutRows leftOut,
        @Nullable Instant confirmed) {

    static Holding nothing(Directory empty) {
        return new Holding(empty, null, LeftOutRows.NONE, null);
    }

    Holding confirmedAt(Instant now) {
        return new Holding(directory, hash, leftOut, now);
    }
}
