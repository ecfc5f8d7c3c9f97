package io.github.callcard.app.doctor;

import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.util.List;

/**
 * One thing to look into.
 *
 * @param limit how long it may take
 */
record Check(Sentence name, Duration limit, Work work) {

    /** Looks; may block, and ends soon after it is interrupted or is left behind. */
    interface Work {
        List<Finding> look() throws Exception;
    }
}
