package io.github.callcard.sync.snapshot;

import io.github.callcard.os.ReplacedFile;
import io.github.callcard.sync.snapshot.SnapshotFormatException.Flaw;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file of one user's activities, sealed as a snapshot is and always replaced as a whole. For one thread at a time.
 */
public final class SealedFile {

    private static final Logger LOG = LoggerFactory.getLogger(SealedFile.class);
    private static final SnapshotHeader.Kind KIND = SnapshotHeader.Kind.ACTIVITY;

    private final Path path;
    private final SnapshotOwner owner;
    private final Supplier<Optional<SecretKey>> key;

    /**
     * @param path where it is or will be; the folder need not exist
     * @param owner whose it is; what belongs to anybody else is deleted
     * @param key as for a {@link SnapshotFile}
     */
    public SealedFile(Path path, SnapshotOwner owner, Supplier<Optional<SecretKey>> key) {
        this.path = path;
        this.owner = owner;
        this.key = key;
    }

    public Path path() {
        return path;
    }

    /** Whether there is a key; without one nothing is read or written. */
    public boolean isUsable() {
        return key.get().isPresent();
    }

    /**
     * What was written last, whole and proven; empty where there is nothing of this user.
     *
     * @throws SnapshotFormatException when the file is damaged, foreign or too new
     */
    public Optional<byte[]> read() throws IOException, SnapshotFormatException {
        try (InputStream in = Files.newInputStream(path)) {
            SnapshotHeader header = SnapshotHeader.read(KIND, in);
            Optional<SecretKey> secret = key.get();
            if (header.belongsTo(owner) && secret.isPresent()) {
                return Optional.of(new SealedInputStream(in, ChunkCipher.opening(secret.get(), header)).readAllBytes());
            }
            if (header.belongsTo(owner)) {
                return Optional.empty();
            }
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (BrokenSealException e) {
            throw new SnapshotFormatException(Flaw.DAMAGED, e);
        }
        delete();
        return Optional.empty();
    }

    /**
     * Puts this content in the place of the last one.
     *
     * @throws IOException when it is not written, or when there is no key
     */
    public void write(byte[] content) throws IOException {
        SecretKey secret = key.get().orElseThrow(() -> new IOException("there is no key"));
        SnapshotHeader header = SnapshotHeader.of(KIND, owner);
        new ReplacedFile(path).replace(out -> {
            out.write(header.toBytes());
            SealedOutputStream sealed = new SealedOutputStream(out, ChunkCipher.sealing(secret, header));
            sealed.write(content);
            sealed.finish();
        });
    }

    public void delete() throws IOException {
        new ReplacedFile(path).delete();
    }

    /** Deletes whatever file is there, whosever it is. */
    public static void wipe(Path path, Consumer<String> notes) {
        try {
            new ReplacedFile(path).delete();
            Files.deleteIfExists(aside(path));
        } catch (IOException e) {
            LOG.warn("A sealed file cannot be deleted", e);
            notes.accept(path + " could not be deleted; delete it by hand.");
        }
    }

    private static Path aside(Path path) {
        return path.resolveSibling(path.getFileName() + ".unusable");
    }

    /** Moves what cannot be used out of the way; says where it is then. */
    public Path setAside() throws IOException {
        return Files.move(path, aside(path), StandardCopyOption.REPLACE_EXISTING);
    }
}
