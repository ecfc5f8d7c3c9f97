package io.github.callcard.settings;

import java.time.Duration;
import java.util.Optional;

/**
 * How the caller ids are kept up to date, and how long.
 *
 * @param interval between two synchronisations
 * @param snapshotMaxAge how long after its last confirmation a snapshot may be used; empty for ever
 */
public record SyncSettings(Duration interval, Optional<Duration> snapshotMaxAge) {}
