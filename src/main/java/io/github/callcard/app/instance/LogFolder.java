package io.github.callcard.app.instance;

import io.github.callcard.os.LockFile;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder into which a running program logs: the profile's, or one below it while the program of another session of the same
 * user logs there, since only one may roll a log over.
 */
final class LogFolder implements AutoCloseable {

    /** As long as a program keeps its own log. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Path path;
    private final @Nullable LockFile lock;

    private LogFolder(Path path, @Nullable LockFile lock) {
        this.path = path;
        this.lock = lock;
    }

    /** @param session the number of this process's session; empty where a profile has one program for all */
    static LogFolder take(Profile profile, OptionalInt session) throws IOException {
        if (session.isEmpty()) {
            return new LogFolder(profile.logs(), null);
        }
        deleteOld(profile.logs(), Instant.now().minus(KEPT));
        Optional<LockFile> lock = LockFile.tryAcquire(profile.data().resolve("logs.lock"));
        return lock.isPresent()
                ? new LogFolder(profile.logs(), lock.get())
                : new LogFolder(profile.logs().resolve("session-" + session.getAsInt()), null);
    }

    /** Deletes what sessions logged that ended long ago: others of their numbers may never come. */
    private static void deleteOld(Path logs, Instant earliest) throws IOException {
        if (!Files.isDirectory(logs)) {
            return;
        }
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(logs, "session-*")) {
            for (Path session : sessions) {
                deleteIfOld(session, earliest);
            }
        }
    }

    private static void deleteIfOld(Path session, Instant earliest) throws IOException {
        List<Path> files;
        try (Stream<Path> inside = Files.list(session)) {
            files = inside.toList();
        }
        for (Path file : files) {
            if (Files.getLastModifiedTime(file).toInstant().isAfter(earliest)) {
                return;
            }
        }
        try {
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(session);
        } catch (FileSystemException held) {
            // Windows deletes no log that is open, that of a session in use among them; the next start tries again.
            return;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        if (lock != null) {
            lock.close();
        }
    }
}
