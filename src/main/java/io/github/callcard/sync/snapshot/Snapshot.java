package io.github.callcard.sync.snapshot;

import io.github.callcard.directory.Directory;
import io.github.callcard.superoffice.LeftOutRows;
import java.time.Instant;

/**
 * A set of caller ids as it was received, with what belongs to it.
 *
 * @param directory the whole set
 * @param hash the server's hash of exactly this set, empty when it gave none
 * @param leftOut the rows of the set that cannot be looked up
 * @param confirmed when the server last said that the set holds
 */
public record Snapshot(Directory directory, String hash, LeftOutRows leftOut, Instant confirmed) {}
