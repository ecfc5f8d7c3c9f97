package io.github.callcard.sync.snapshot;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Writes one snapshot after the other into each of some files at once, until it is killed; says so when all of them have been
 * written twice.
 */
final class SnapshotWriter {

    /** The hashes of the snapshots, see {@link Snapshots#set}. */
    static final List<String> HASHES = List.of("1/4000", "2/2000");

    private static final int BEGUN = 2;

    private SnapshotWriter() {}

    /**
     * Writes until it is killed.
     *
     * @param arguments a folder and how many files to write in it, each in a folder of its own
     */
    public static void main(String[] arguments) throws InterruptedException {
        PrintStream out = System.out;
        Path folder = Path.of(arguments[0]);
        int writers = Integer.parseInt(arguments[1]);
        CountDownLatch begun = new CountDownLatch(writers * BEGUN);
        Snapshot[] sets = {Snapshots.set(1, 4_000), Snapshots.set(2, 2_000)};
        for (int writer = 0; writer < writers; writer++) {
            SnapshotFile file = Snapshots.file(path(folder, writer));
            int first = writer;
            Thread.ofPlatform().start(() -> write(file, sets, first, begun));
        }
        begun.await();
        out.println("begun");
        out.flush();
    }

    /** A writer's own, below that of all. */
    static Path folder(Path all, int writer) {
        return all.resolve("user" + writer);
    }

    static Path path(Path all, int writer) {
        return folder(all, writer).resolve("snapshot");
    }

    /** Each begins with another set, so that both are met however slow the computer is. */
    private static void write(SnapshotFile file, Snapshot[] sets, int first, CountDownLatch begun) {
        for (int write = 0; ; write++) {
            file.store(sets[(first + write) % sets.length]);
            if (write < BEGUN) {
                begun.countDown();
            }
        }
    }
}
