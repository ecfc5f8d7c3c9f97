package io.github.callcard.app.instance;

import io.github.callcard.app.settings.Profile;
import io.github.callcard.app.settings.UserException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * Decides who is first: the system grants the lock to one process and takes it back when that process ends, however it ends.
 * The file stays, since deleting it would let two processes lock two files of the same name.
 */
final class InstanceLock implements AutoCloseable {

    private final FileChannel file;

    private InstanceLock(FileChannel file) {
        this.file = file;
    }

    /** Empty when another process, or another part of this one, has it. */
    static Optional<InstanceLock> tryAcquire(Profile profile) throws UserException {
        Path path = profile.folder().resolve("instance.lock");
        try {
            PrivateFiles.createFolders(profile.folder());
            FileChannel file = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            try {
                if (file.tryLock() != null) {
                    return Optional.of(new InstanceLock(file));
                }
            } catch (OverlappingFileLockException ownOther) {
                // The same as another process's.
            }
            file.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UserException(
                    path + " cannot be written (" + e.getMessage()
                            + "); give yourself the right to, or choose another folder with --profile.",
                    e);
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
