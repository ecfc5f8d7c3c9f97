package io.github.callcard.os;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logs why a thread ended that should not have: an installed program has no console where Java would say it. */
public final class UnexpectedEnds {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedEnds.class);

    private UnexpectedEnds() {}

    /** Logs those of all threads that have no handler of their own, from now on. */
    public static void log() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, problem) -> LOG.error("Nobody expected this in the thread {}", thread.getName(), problem));
    }
}
