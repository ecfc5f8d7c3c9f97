package io.github.callcard.journal;

import io.github.callcard.os.LockFile;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way to a journal's file: its place, its owner, its key and its lock. For one thread. */
final class JournalOpening implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(JournalOpening.class);

    private final Consumer<Sentence> notes;
    private Optional<JournalPlace> place = Optional.empty();
    private DataOwner owner = DataOwner.UNKNOWN;
    private Storage obstacle = Storage.NOT_OPEN_YET;
    private @Nullable LockFile lock;

    JournalOpening(Consumer<Sentence> notes) {
        this.notes = notes;
    }

    /** Goes over to another place. */
    void use(Optional<JournalPlace> next) {
        close();
        place = next;
        owner = DataOwner.UNKNOWN;
    }

    /** The owner of the calls, unknown while nobody was asked. */
    DataOwner owner() {
        return owner;
    }

    /** The reason why {@link #open} gave no file. */
    Storage obstacle() {
        return obstacle;
    }

    /**
     * The file; empty where there is an obstacle.
     *
     * @param wanted whether anything may be on the disk; else what is there is deleted
     * @param found takes what it has
     */
    Optional<JournalFile> open(boolean wanted, FoundCalls found) throws IOException, SealFormatException {
        if (place.isEmpty()) {
            return none(Storage.NO_OWNER);
        }
        JournalPlace where = place.get();
        JournalDeletion deletion = new JournalDeletion(where.path(), notes);
        if (deletion.isDue() && !deletion.catchUp()) {
            return none(Storage.BROKEN);
        }
        if (!wanted) {
            if (Files.exists(where.path())) {
                deletion.delete();
            }
            return none(Storage.NOT_WANTED);
        }
        owner = where.owner().get();
        if (!owner.isKnown()) {
            return none(Storage.NO_OWNER);
        }
        Optional<SecretKey> key = where.key().get();
        if (key.isEmpty()) {
            return none(Storage.NO_KEY);
        }
        if (!isLocked(where.path())) {
            return none(Storage.IN_USE);
        }
        return Optional.of(new UsableJournal(where.path(), notes).open(owner, key.get(), found));
    }

    private Optional<JournalFile> none(Storage why) {
        obstacle = why;
        return Optional.empty();
    }

    private boolean isLocked(Path path) throws IOException {
        if (lock == null) {
            lock = LockFile.tryAcquire(path.resolveSibling(path.getFileName() + ".lock"))
                    .orElse(null);
        }
        return lock != null;
    }

    /** Deletes the file, which is closed, whosever it is. */
    void delete() {
        place.ifPresent(where -> new JournalDeletion(where.path(), notes).delete());
    }

    @Override
    public void close() {
        try {
            if (lock != null) {
                lock.close();
            }
        } catch (IOException e) {
            LOG.debug("The lock was not closed: {}", e.getClass().getName());
        }
        lock = null;
    }
}
