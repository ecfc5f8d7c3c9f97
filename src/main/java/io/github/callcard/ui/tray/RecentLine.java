package io.github.callcard.ui.tray;

import java.time.Instant;

/**
 * One of the last calls, as the tray's menu lists it.
 *
 * @param name as sure as it is, or the number where there is none
 * @param missed whether somebody has to call back
 */
public record RecentLine(String name, Instant at, boolean missed) {}
