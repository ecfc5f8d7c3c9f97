package io.github.callcard.directory;

import io.github.callcard.directory.DirectoryFullException.Limit;

/**
 * Keeps a directory that is being built from taking the memory that the rest of the program lives on: an error for want of
 * memory hits any thread, and seldom the one that took it. For one thread and one directory.
 */
final class MemoryLimit {

    /** The heap of the program. Sizes in bytes. */
    interface Heap {

        /** The largest it can become. */
        long most();

        /** The part that nothing is known to need; what only a collection would find to be garbage does not count. */
        long free();

        void collect();

        static Heap ofProgram() {
            return new Heap() {
                @Override
                public long most() {
                    return Runtime.getRuntime().maxMemory();
                }

                @Override
                public long free() {
                    Runtime now = Runtime.getRuntime();
                    return now.maxMemory() - (now.totalMemory() - now.freeMemory());
                }

                @Override
                public void collect() {
                    System.gc();
                }
            };
        }
    }

    private static final long LEAST_RESERVE = 6L << 20;

    private final Heap heap;
    private final long reserve;

    /** Up to here the directory may grow without another look. */
    private long assured;

    MemoryLimit(Heap heap) {
        this.heap = heap;
        // The calls, cards and requests of that time fit into a sixteenth.
        this.reserve = Math.max(LEAST_RESERVE, heap.most() / 16);
    }

    /**
     * Goes on where there is memory to finish the directory.
     *
     * @param held what it holds, in bytes
     * @param more what it needs besides before anybody looks again, or to be finished
     */
    void check(long held, long more) {
        if (held + more <= assured) {
            return;
        }
        long free = heap.free() - reserve;
        if (free < more) {
            // A collection stops the program for a moment, so that it comes only where the answer hangs on it.
            heap.collect();
            free = heap.free() - reserve;
        }
        if (free < more) {
            throw new DirectoryFullException(Limit.MEMORY);
        }
        assured = held + free;
    }
}
