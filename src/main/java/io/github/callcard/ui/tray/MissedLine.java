package io.github.callcard.ui.tray;

import java.time.Instant;

/**
 * A caller whom nobody answered, as the status window lists him.
 *
 * @param name as sure as it is, or the number where there is none
 * @param number as the user's country writes it; empty where the name is the number or it was kept back
 * @param at when it rang last
 * @param times how often it rang, at least once
 */
public record MissedLine(String name, String number, Instant at, int times) {}
