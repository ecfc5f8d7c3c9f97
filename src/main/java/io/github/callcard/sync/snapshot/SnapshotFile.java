package io.github.callcard.sync.snapshot;

import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.directory.DirectoryFullException;
import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.vault.BrokenSealException;
import io.github.callcard.vault.DataOwner;
import io.github.callcard.vault.SealFormatException;
import io.github.callcard.vault.SealHeader;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.vault.SealedInputStream;
import io.github.callcard.vault.SealedOutputStream;
import io.github.callcard.words.Sentence;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UTFDataFormatException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one snapshot of a profile. A file that cannot be used is set aside, one that is nobody's business any more is
 * deleted, and each is said in one sentence; no method fails because of the disk. For one thread at a time.
 */
public final class SnapshotFile {

    private static final Logger LOG = LoggerFactory.getLogger(SnapshotFile.class);
    private static final Sentence AGAIN = Sentence.of("The caller ids are fetched again.");

    private final Path path;
    private final Supplier<DataOwner> owner;
    private final Supplier<Optional<SecretKey>> key;
    private final Optional<Duration> maxAge;
    private final Clock clock;
    private final Consumer<Sentence> notes;

    /**
     * @param path where it is or will be; the folder need not exist
     * @param owner whose caller ids they are; those of anybody else are deleted. Asked at every use, as the key is
     * @param key 256 bits, from a key store or the environment; asked at every use, empty where there is none
     * @param maxAge how long after its last confirmation a snapshot may still be used; empty for ever
     * @param notes told what became of a snapshot that cannot be used
     */
    public SnapshotFile(
            Path path,
            Supplier<DataOwner> owner,
            Supplier<Optional<SecretKey>> key,
            Optional<Duration> maxAge,
            Clock clock,
            Consumer<Sentence> notes) {
        this.path = path;
        this.owner = owner;
        this.key = key;
        this.maxAge = maxAge;
        this.clock = clock;
        this.notes = notes;
    }

    /** True when there is anything to load, for whomever; asks for no key. */
    public boolean isThere() {
        return Files.exists(path);
    }

    /** True when there is a key and an owner; without them nothing is read or written. */
    public boolean isUsable() {
        return owner.get().isKnown() && key.get().isPresent();
    }

    /**
     * The snapshot that was stored last, whole and proven; empty where there is nothing to use.
     *
     * @param builders where the rows are collected
     */
    public Optional<Snapshot> load(Supplier<DirectoryBuilder> builders) {
        long began = System.nanoTime();
        try {
            Optional<Snapshot> loaded = read(builders);
            loaded.ifPresent(snapshot -> LOG.info(
                    "Snapshot: {} caller ids in {} ms",
                    snapshot.directory().size(),
                    Duration.ofNanos(System.nanoTime() - began).toMillis()));
            return loaded.filter(this::isYoungEnough);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (DirectoryFullException e) {
            LOG.warn("The snapshot does not fit: {}", e.limit());
            notes.accept(Sentence.of("The snapshot {0} is larger than the memory for it.", path)
                    .then(AGAIN));
        } catch (SealFormatException e) {
            setAside(e);
        } catch (IOException e) {
            LOG.warn("The snapshot cannot be read", e);
            notes.accept(Sentence.of("The snapshot {0} cannot be read.", path).then(AGAIN));
        }
        return Optional.empty();
    }

    private Optional<Snapshot> read(Supplier<DirectoryBuilder> builders) throws IOException, SealFormatException {
        DataOwner user = owner.get();
        if (!user.isKnown()) {
            return Optional.empty();
        }
        try (InputStream in = opened()) {
            SealHeader header = SealHeader.read(Kind.SNAPSHOT, in);
            if (!header.belongsTo(user)) {
                LOG.info("The snapshot is another user's");
                notes.accept(
                        Sentence.of("The snapshot belonged to another user, sign-in or server and has been deleted."));
                wipe();
                return Optional.empty();
            }
            Optional<SecretKey> secret = key.get();
            return secret.isEmpty() ? Optional.empty() : Optional.of(open(in, header, secret.get(), builders));
        }
    }

    private InputStream opened() throws IOException, SealFormatException {
        try {
            return BoundedFile.open(path);
        } catch (BoundedFile.RefusedException e) {
            throw SealFormatException.foreign(e);
        }
    }

    private static Snapshot open(
            InputStream in, SealHeader header, SecretKey secret, Supplier<DirectoryBuilder> builders)
            throws IOException, SealFormatException {
        try {
            DataInputStream content =
                    new DataInputStream(new BufferedInputStream(SealedInputStream.open(in, header, secret)));
            Snapshot snapshot = SnapshotContent.read(content, builders);
            if (content.read() >= 0) {
                throw SealFormatException.damaged(null);
            }
            return snapshot;
        } catch (BrokenSealException | EOFException | UTFDataFormatException | IllegalArgumentException e) {
            throw SealFormatException.damaged(e);
        }
    }

    private boolean isYoungEnough(Snapshot snapshot) {
        boolean young =
                maxAge.isEmpty() || !snapshot.confirmed().plus(maxAge.get()).isBefore(clock.instant());
        if (!young) {
            notes.accept(Sentence.counted(
                            maxAge.get().toDays(),
                            "The snapshot is older than the {0} day that is allowed and has been deleted.",
                            "The snapshot is older than the {0} days that are allowed and has been deleted.")
                    .then(AGAIN));
            wipe();
        }
        return young;
    }

    /** Moves what cannot be used out of the way, where whoever looks into the matter finds the last one. */
    private void setAside(SealFormatException fault) {
        Path aside = aside(path);
        LOG.warn("{}", fault.getMessage());
        try {
            Files.move(path, aside, StandardCopyOption.REPLACE_EXISTING);
            notes.accept(Sentence.of("{0}; it is set aside as {1}.", fault.of(Sentence.of("The snapshot")), aside)
                    .then(AGAIN));
        } catch (IOException e) {
            LOG.warn("The snapshot cannot be set aside", e);
            notes.accept(Sentence.of("{0}.", fault.of(Sentence.of("The snapshot {0}", path)))
                    .then(AGAIN));
        }
    }

    private static Path aside(Path path) {
        return path.resolveSibling(path.getFileName() + ".unusable");
    }

    /**
     * Puts a snapshot in the place of the last one; the last one stays where that fails.
     *
     * @return whether it is on disk now
     */
    public boolean store(Snapshot snapshot) {
        DataOwner user = owner.get();
        Optional<SecretKey> secret = user.isKnown() ? key.get() : Optional.empty();
        if (secret.isEmpty()) {
            return false;
        }
        long began = System.nanoTime();
        try {
            new ReplacedFile(path)
                    .replace(SealedOutputStream.sealed(
                            Kind.SNAPSHOT,
                            user,
                            secret.get(),
                            out -> SnapshotContent.write(snapshot, new DataOutputStream(out))));
            LOG.info(
                    "Snapshot stored in {} ms",
                    Duration.ofNanos(System.nanoTime() - began).toMillis());
            return true;
        } catch (IOException e) {
            LOG.warn("The snapshot cannot be written", e);
            notes.accept(Sentence.of(
                    "The caller ids could not be saved in {0}; check that there is disk space and that you may write"
                            + " there.",
                    path));
            return false;
        }
    }

    /** Deletes all there is, for a user who signs out. */
    public void wipe() {
        wipe(path, notes);
    }

    /** Deletes whatever snapshot is there, whosever it is. */
    public static void wipe(Path path, Consumer<Sentence> notes) {
        try {
            new ReplacedFile(path).delete();
            Files.deleteIfExists(aside(path));
        } catch (IOException e) {
            LOG.warn("The snapshot cannot be deleted", e);
            notes.accept(Sentence.of("The snapshot {0} could not be deleted; delete it by hand.", path));
        }
    }
}
