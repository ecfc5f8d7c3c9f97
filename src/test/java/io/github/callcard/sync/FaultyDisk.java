package io.github.callcard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Structure;
import com.sun.jna.Structure.FieldOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;

/** A folder whose disk fails when it is told to, in ways that hold for an administrator too. */
final class FaultyDisk implements AutoCloseable {

    enum Fault {
        NONE,
        /** Nothing new may be made beside what is there. */
        NO_PERMISSION,
        /** Files end somewhere, at a byte of chance's choosing; where the system has such a limit. */
        NO_ROOM,
        /** The folder is not there, as of a drive that was pulled out. */
        GONE
    }

    /** POSIX: no file of this process grows beyond it. */
    private static final int RLIMIT_FSIZE = 1;

    private static final int SMALL_FILE = 4_000;

    private interface Posix extends Library {
        int getrlimit(int resource, Limit limit);

        int setrlimit(int resource, Limit limit);
    }

    @FieldOrder({"soft", "hard"})
    public static final class Limit extends Structure {
        public long soft;
        public long hard;
    }

    private final Path folder;
    private final String file;
    private final Random random;
    private Fault fault = Fault.NONE;

    /** @param file that is written in the folder, by way of an unfinished one of this process */
    FaultyDisk(Path folder, String file, Random random) {
        this.folder = folder;
        this.file = file;
        this.random = random;
    }

    /** Fails from now on as chance has it, more often than not in no way. */
    Fault failPerhaps() throws IOException {
        fault = random.nextBoolean() ? Fault.NONE : Fault.values()[random.nextInt(Fault.values().length)];
        switch (fault) {
            case NONE -> {}
            case NO_PERMISSION -> Files.createDirectories(unfinished().resolve("not empty"));
            case NO_ROOM -> limit(random.nextInt(SMALL_FILE));
            case GONE -> {
                Files.move(folder, pulledOut());
                Files.createFile(folder);
            }
        }
        return fault;
    }

    void heal() throws IOException {
        switch (fault) {
            case NONE -> {}
            case NO_PERMISSION -> {
                Files.delete(unfinished().resolve("not empty"));
                Files.delete(unfinished());
            }
            case NO_ROOM -> limit(-1);
            case GONE -> {
                Files.delete(folder);
                Files.move(pulledOut(), folder);
            }
        }
        fault = Fault.NONE;
    }

    private Path unfinished() {
        return folder.resolve(file + "." + ProcessHandle.current().pid() + ".tmp");
    }

    private Path pulledOut() {
        return folder.resolveSibling(folder.getFileName() + "-pulled-out");
    }

    /** @param bytes -1 for as many as there were */
    private static void limit(long bytes) {
        if (System.getProperty("os.name").startsWith("Windows")) {
            return;
        }
        Posix posix = Native.load("c", Posix.class);
        Limit limit = new Limit();
        assertThat(posix.getrlimit(RLIMIT_FSIZE, limit)).isZero();
        limit.soft = bytes < 0 ? limit.hard : bytes;
        assertThat(posix.setrlimit(RLIMIT_FSIZE, limit)).isZero();
    }

    @Override
    public void close() throws IOException {
        heal();
    }
}
