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
 */
record Timing(
        Duration opening,
        Duration check,
        Duration silence,
        Duration patience,
        Duration asleep,
        Duration look,
        Duration lastLook) {

    static final Timing USUAL = new Timing(
            Duration.ofSeconds(5),
            Duration.ofSeconds(5),
            Duration.ofSeconds(15),
            Duration.ofSeconds(10),
            Duration.ofSeconds(30),
            Duration.ofSeconds(10),
            Duration.ofMinutes(1));
}
