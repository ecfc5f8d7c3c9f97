package io.github.callcard.line.sipwatch;

import java.time.Duration;
import java.util.concurrent.Executor;

/**
 * The thread that owns sockets, transactions and accounts, and its clock. What is given to {@link #execute}, from any thread,
 * and what a timer runs come one after the other on that thread, and must not wait for anything.
 */
interface Timers extends Executor {

    /** Runs something once, later. For the owning thread. */
    Timer after(Duration delay, Runnable what);

    /** Nanoseconds of a clock that never goes back. */
    long nanos();

    /** Something that is to run later. */
    @FunctionalInterface
    interface Timer {
        void cancel();
    }
}
