package io.github.callcard.line.pbx.asterisk;

import java.time.Duration;

/**
 * The times that things are waited for.
 *
 * @param opening how long a connection, its encryption and each answer at its beginning may take
 * @param check how often a silent connection is looked at
 * @param silence after which Asterisk is asked whether it is there
 * @param patience how long that answer may take
 * @param asleep how far the clock may be ahead after a silence before this computer counts as having slept
 * @param look before the calls are looked through for the first time, to see whether events come at all; doubled each time
 * @param lastLook the longest time between two such looks
 * @param secret between two searches for a secret that is not known or was refused
 * @param refused before the next try where Asterisk refused what it took before, or tells nothing
 * @param held how long a connection lasts before the next loss of it is one of its own
 */
record Timing(
        Duration opening,
        Duration check,
        Duration silence,
        Duration patience,
        Duration asleep,
        Duration look,
        Duration lastLook,
        Duration secret,
        Duration refused,
        Duration held) {

    static final Timing USUAL = new Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1),
            Duration.ofSeconds(30),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30));
}
