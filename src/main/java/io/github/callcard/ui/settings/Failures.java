package io.github.callcard.ui.settings;

import io.github.callcard.words.SentenceException;
import io.github.callcard.words.Words;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says in one sentence what went wrong with what a window asked for.
 *
 * @param words of this package
 * @param timeout the word for what took too long
 */
record Failures(Words words, String timeout) {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    /** The sentence, which can be said again in another language. */
    Supplier<String> sentence(Exception failure) {
        if (failure instanceof SentenceException refused) {
            return () -> words.say(refused.sentence());
        }
        if (failure instanceof TimeoutException) {
            return () -> words.say(timeout);
        }
        LOG.error("What a window asked for broke", failure);
        return () -> words.say("server.fault");
    }
}
