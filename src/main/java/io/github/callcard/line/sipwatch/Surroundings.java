package io.github.callcard.line.sipwatch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;

/**
 * The outside world, as far as accounts need it.
 *
 * @param timers the thread that owns the accounts
 * @param connections opens ways to servers
 * @param servers finds servers; waits for name servers
 * @param words makes branches, tags and Call-IDs
 * @param random from 0 to 1, for pauses
 * @param clock the time of day
 * @param instance the URN that names this installation at registrars
 * @param passwordPause between two searches for a password that is not known or does not hold
 */
record Surroundings(
        Timers timers,
        Connections connections,
        ServerSearch servers,
        RandomWords words,
        DoubleSupplier random,
        InstantSource clock,
        String instance,
        Duration passwordPause) {}
