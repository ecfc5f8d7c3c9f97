package io.github.callcard.app.instance;

import io.github.callcard.os.LockFile;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * The folder into which a running program logs: the profile's, or one below it while the program of another session of the same
 * user logs there, since only one may roll a log over.
 */
final class LogFolder implements AutoCloseable {

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
        Optional<LockFile> lock = LockFile.tryAcquire(profile.data().resolve("logs.lock"));
        return lock.isPresent()
                ? new LogFolder(profile.logs(), lock.get())
                : new LogFolder(profile.logs().resolve("session-" + session.getAsInt()), null);
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
