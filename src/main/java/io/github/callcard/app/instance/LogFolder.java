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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder into which a running program logs: the profile's, or one below it while the program of another session of the same
 * user logs there, since only one may roll a log over.
 */
final class LogFolder implements AutoCloseable {

    /** As long as a program keeps its own log. */
    private static final Duration KEPT = Duration.ofDays(7);

    private final Profile profile;
    private final Path path;
    private final @Nullable LockFile lock;

    private LogFolder(Profile profile, Path path, @Nullable LockFile lock) {
        this.profile = profile;
        this.path = path;
        this.lock = lock;
    }

    /** @param session the number of this process's session; empty where a profile has one program for all */
    static LogFolder take(Profile profile, OptionalInt session) throws IOException {
        if (session.isEmpty()) {
            return new LogFolder(profile, profile.logs(), null);
        }
        Optional<LockFile> lock = LockFile.tryAcquire(profile.data().resolve("logs.lock"));
        return lock.isPresent()
                ? new LogFolder(profile, profile.logs(), lock.get())
                : new LogFolder(profile, profile.logs().resolve("session-" + session.getAsInt()), null);
    }

    /**
     * Deletes what sessions logged that ended long ago: others of their numbers may never come. To be called when there is a log,
     * which learns what could not be deleted.
     */
    void deleteOldSessions() {
        if (!Files.isDirectory(profile.logs())) {
            return;
        }
        Instant earliest = Instant.now().minus(KEPT);
        try (DirectoryStream<Path> sessions = Files.newDirectoryStream(profile.logs(), "session-*")) {
            for (Path session : sessions) {
                deleteIfOld(session, earliest);
            }
        } catch (IOException e) {
            log().warn("Logs of earlier sessions cannot be looked through", e);
        }
    }

    /** Made late: where to log is known only when the folder is taken. */
    private static Logger log() {
        return LoggerFactory.getLogger(LogFolder.class);
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
            log().info(
                            "The log of {} stays: {}",
                            session.getFileName(),
                            held.getClass().getSimpleName());
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
