package io.github.callcard.activity;

import java.time.Duration;

/**
 * The times after which what failed is tried again.
 *
 * @param look how soon after an answer that was lost SuperOffice is searched for the activity
 * @param settle how long after a request it may still come to effect; longer than any server works on one
 * @param first the pause after the first failure; each further one doubles it
 * @param longest and this is the longest
 * @param life what was tried in vain on more days than these is given up
 */
public record LogTimes(Duration look, Duration settle, Duration first, Duration longest, Duration life) {

    /** ASP.NET gives up a request after 110 s, where nobody set another limit. */
    public static final LogTimes USUAL = new LogTimes(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofSeconds(30),
            Duration.ofMinutes(30),
            Duration.ofDays(30));

    Duration pause(int failures) {
        Duration pause = first.multipliedBy(1L << Math.clamp(failures - 1L, 0, 20));
        return pause.compareTo(longest) > 0 ? longest : pause;
    }
}
