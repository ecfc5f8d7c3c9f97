package io.github.callcard.os;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A thread for a loop that runs as long as the program: one that breaks, be it by an error such as the want of memory, is
 * logged and begun again after a pause. It ends when the loop returns by itself or the thread is interrupted, and does not
 * keep the program from ending.
 */
public final class LastingThread {

    private static final Logger LOG = LoggerFactory.getLogger(LastingThread.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    private LastingThread() {}

    /**
     * Starts the loop.
     *
     * @param name of the thread, as logs and thread dumps show it
     */
    public static Thread start(String name, Runnable loop) {
        return Thread.ofPlatform().daemon().name(name).start(() -> keepRunning(name, loop));
    }

    private static void keepRunning(String name, Runnable loop) {
        Duration pause = FIRST_PAUSE;
        while (!Thread.currentThread().isInterrupted()) {
            try {
                loop.run();
                return;
            } catch (RuntimeException | Error e) {
                report(name, e);
            }
            try {
                Thread.sleep(pause);
            } catch (InterruptedException e) {
                return;
            }
            Duration next = pause.multipliedBy(2);
            pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
        }
    }

    /** To say what happened takes memory, too. */
    private static void report(String name, Throwable problem) {
        try {
            LOG.error("The thread {} broke; it begins again", name, problem);
        } catch (OutOfMemoryError e) {
            // It begins again all the same, and is reported when it breaks once more.
            problem.addSuppressed(e);
        }
    }
}
