package io.github.callcard.sync.snapshot;

import java.io.PrintStream;
import java.nio.file.Path;

/** Writes one snapshot after the other into the file it is given, until it is killed; says so when the first is there. */
final class SnapshotWriter {

    static final int ROWS = 5_000;

    private SnapshotWriter() {}

    public static void main(String[] arguments) {
        PrintStream out = System.out;
        SnapshotFile file = Snapshots.file(Path.of(arguments[0]));
        Snapshot[] sets = {Snapshots.set(1, ROWS), Snapshots.set(2, ROWS / 2)};
        for (int write = 0; ; write++) {
            file.store(sets[write % 2]);
            if (write < 2) {
                out.println("stored");
                out.flush();
            }
        }
    }
}
