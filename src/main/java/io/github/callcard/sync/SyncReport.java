package io.github.callcard.sync;

import io.github.callcard.superoffice.LeftOutRows;
import io.github.callcard.words.Sentence;
import java.time.Duration;

/**
 * The result of one synchronisation.
 *
 * @param outcome what came of it
 * @param numbers how many caller ids are in use now, whatever came of it
 * @param hash of the set in use, empty when there is none
 * @param leftOut the rows of the set in use that cannot be looked up
 * @param duration how long it took
 * @param message the sentence for the user
 */
public record SyncReport(
        Outcome outcome, int numbers, String hash, LeftOutRows leftOut, Duration duration, Sentence message) {

    public enum Outcome {
        /** There is a new set, and it is in use. */
        CHANGED,
        /** The server confirmed the set that is in use. */
        UNCHANGED,
        /** Nothing came of it; what was in use still is. */
        FAILED
    }
}
