package io.github.callcard.line.actionurl;

import java.time.Duration;

/**
 * The most that strangers can have of this computer.
 *
 * @param connections open ones at most, of everybody
 * @param connectionsOfSource open ones at most, of one address
 * @param time from a connection's beginning to the end of its request
 */
record Bounds(int connections, int connectionsOfSource, Duration time) {

    static final Bounds USUAL = new Bounds(64, 8, Duration.ofSeconds(5));
}
