package io.github.callcard.os;

import com.sun.jna.Native;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logs why a thread ended that should not have, and what a callback of a native library threw: an installed program has no console where
 * Java and JNA would say it.
 */
public final class UnexpectedEnds {

    private static final Logger LOG = LoggerFactory.getLogger(UnexpectedEnds.class);

    private UnexpectedEnds() {}

    /** Logs those of all threads and callbacks that have no handler of their own, from now on. Returns at once. */
    public static void log() {
        Thread.setDefaultUncaughtExceptionHandler(
                (thread, problem) -> LOG.error("Nobody expected this in the thread {}", thread.getName(), problem));
        // JNA unpacks and loads its library with its first use, which no window has to wait for.
        Thread.ofPlatform().daemon().name("callbacks").start(UnexpectedEnds::logCallbacks);
    }

    static void logCallbacks() {
        try {
            Native.setCallbackExceptionHandler((callback, problem) ->
                    LOG.error("Nobody expected this in {}", callback.getClass().getName(), problem));
        } catch (LinkageError e) {
            LOG.info("No native library calls back here: {}", e.toString());
        }
    }
}
