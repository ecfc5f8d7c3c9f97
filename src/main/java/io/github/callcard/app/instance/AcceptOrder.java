package io.github.callcard.app.instance;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The order in which connections were accepted, for requests that are read side by side. A connection that has not
 * said everything after a while loses the place and delays nobody. Safe on any thread.
 */
final class AcceptOrder {

    private final long kept;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Place> open = new ArrayDeque<>();

    /** @param kept how long a place is kept for a connection that has not said everything yet */
    AcceptOrder(Duration kept) {
        this.kept = kept.toNanos();
    }

    /** The next place. */
    Place next() {
        lock.lock();
        try {
            Place place = new Place(System.nanoTime());
            open.add(place);
            return place;
        } finally {
            lock.unlock();
        }
    }

    /** The place of one connection, until it is closed. */
    final class Place implements AutoCloseable {

        private final long since;
        private boolean complete;

        private Place(long since) {
            this.since = since;
        }

        /** Returns when everybody before has had a turn or has lost the place; from now on this one waits only for others. */
        void await() throws InterruptedException {
            lock.lock();
            try {
                complete = true;
                changed.signalAll();
                for (long left = delay(); left > 0; left = delay()) {
                    long unused = changed.awaitNanos(left);
                }
            } finally {
                lock.unlock();
            }
        }

        /** In nanoseconds, how long somebody before may still be waited for; 0 when it is this one's turn. */
        private long delay() {
            long now = System.nanoTime();
            long longest = 0;
            for (Place before : open) {
                if (before == this) {
                    break;
                }
                // A complete one takes no time but that of those before, and signals when it is over.
                longest = Math.max(longest, before.complete ? kept : before.since + kept - now);
            }
            return longest;
        }

        @Override
        public void close() {
            lock.lock();
            try {
                open.remove(this);
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }
}
