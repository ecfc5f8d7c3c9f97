package io.github.callcard.vault;

import io.github.callcard.os.BoundedFile;
import io.github.callcard.os.ReplacedFile;
import io.github.callcard.vault.SealFormatException.Flaw;
import io.github.callcard.vault.SealHeader.Kind;
import io.github.callcard.words.Sentence;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small file of one user's data, sealed and always replaced as a whole. Nothing but
 * {@link #delete} and {@link #wipe} deletes it: what cannot be used is set aside beside it, under a name of its own. For
 * one thread at a time.
 */
public final class SealedFile {

    /** The reason why a file is set aside, which is in its name. */
    public enum Aside {
        /** It cannot be used. */
        UNUSABLE(".unusable"),
        /** It waits until its own sign-in is used again. */
        ELSEWHERE(".elsewhere");

        private final String ending;

        Aside(String ending) {
            this.ending = ending;
        }
    }

    private static final Logger LOG = LoggerFactory.getLogger(SealedFile.class);

    /** More than a small file ever has, and little enough for any memory. */
    private static final int MOST_BYTES = 8 << 20;

    /** Files that are set aside for one reason; then somebody has to look into it. */
    private static final int MOST_ASIDE = 100;

    private final Kind kind;
    private final Path path;
    private final Supplier<DataOwner> owner;
    private final Supplier<Optional<SecretKey>> key;

    /**
     * A file that may be there or not.
     *
     * @param path where it is or will be; the folder need not exist
     * @param owner whose it is; asked at every use, as the key is
     * @param key 256 bits, from a key store or the environment; empty where there is none
     */
    public SealedFile(Kind kind, Path path, Supplier<DataOwner> owner, Supplier<Optional<SecretKey>> key) {
        this.kind = kind;
        this.path = path;
        this.owner = owner;
        this.key = key;
    }

    public Path path() {
        return path;
    }

    /** True when there is a key and an owner; without them nothing is read or written. */
    public boolean isUsable() {
        return key.get().isPresent() && owner.get().isKnown();
    }

    /**
     * The content that was written last, whole and proven; empty where there is no file, or no key and owner to tell. A
     * loss in the readable beginning alone does not spoil the proof, since whoever opens the rest knows what has to
     * stand there.
     *
     * @throws SealFormatException when the file is damaged, foreign, too new, or another sign-in's
     */
    public Optional<byte[]> read() throws IOException, SealFormatException {
        Optional<SecretKey> secret = key.get();
        DataOwner user = owner.get();
        if (secret.isEmpty() || !user.isKnown()) {
            return Optional.empty();
        }
        byte[] file;
        try {
            file = BoundedFile.read(path, MOST_BYTES);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (BoundedFile.RefusedException e) {
            throw SealFormatException.foreign(e);
        }
        try (InputStream sealed = new ByteArrayInputStream(file)) {
            SealHeader header = SealHeader.expected(kind, user, sealed);
            return Optional.of(
                    SealedInputStream.open(sealed, header, secret.get()).readAllBytes());
        } catch (BrokenSealException e) {
            boolean own = SealHeader.read(kind, new ByteArrayInputStream(file)).belongsTo(user);
            throw new SealFormatException(own ? Flaw.DAMAGED : Flaw.OF_ANOTHER, e);
        }
    }

    /**
     * Puts this content in the place of the last one.
     *
     * @throws IOException when it is not written, or when there is no key or owner
     */
    public void write(byte[] content) throws IOException {
        SecretKey secret = key.get().orElseThrow(() -> new IOException("there is no key"));
        DataOwner user = owner.get();
        if (!user.isKnown()) {
            throw new IOException("it is not known whose it is");
        }
        new ReplacedFile(path).replace(SealedOutputStream.sealed(kind, user, secret, out -> out.write(content)));
    }

    public void delete() throws IOException {
        new ReplacedFile(path).delete();
    }

    /** Moves it out of the way, never onto what was set aside before; says where it is then. */
    public Path setAside(Aside why) throws IOException {
        Path aside = names(path, why)
                .filter(name -> !Files.exists(name, LinkOption.NOFOLLOW_LINKS))
                .findFirst()
                .orElseThrow(() -> new IOException("too much is set aside already"));
        return Files.move(path, aside);
    }

    /** Files that were set aside until their sign-in is used again; they may still be another's. */
    public List<SealedFile> elsewhere() {
        return names(path, Aside.ELSEWHERE)
                .filter(Files::exists)
                .map(name -> new SealedFile(kind, name, owner, key))
                .toList();
    }

    static Stream<Path> names(Path path, Aside why) {
        List<Path> names = new ArrayList<>();
        for (int i = 1; i <= MOST_ASIDE; i++) {
            names.add(path.resolveSibling(path.getFileName() + why.ending + (i == 1 ? "" : "-" + i)));
        }
        return names.stream();
    }

    /** Deletes whatever file is there, whosever it is, and what was set aside. */
    public static void wipe(Path path, Consumer<Sentence> notes) {
        try {
            new ReplacedFile(path).delete();
            for (Aside why : Aside.values()) {
                for (Path aside : names(path, why).toList()) {
                    Files.deleteIfExists(aside);
                }
            }
        } catch (IOException e) {
            LOG.warn("A sealed file cannot be deleted", e);
            notes.accept(Sentence.of("{0} could not be deleted; delete it by hand.", path));
        }
    }
}
