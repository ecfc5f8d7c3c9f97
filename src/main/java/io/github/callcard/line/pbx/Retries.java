package io.github.callcard.line.pbx;

import java.time.Duration;

/**
 * The times between two attempts at a switchboard.
 *
 * @param secret between two searches for a secret that is not known or was refused
 * @param refused before the next attempt where the switchboard refused what it took before, or tells nothing
 * @param held how long a connection lasts before the next loss of it is one of its own
 */
public record Retries(Duration secret, Duration refused, Duration held) {

    public static final Retries USUAL =
            new Retries(Duration.ofSeconds(30), Duration.ofMinutes(5), Duration.ofSeconds(30));
}
