package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A kind of trust in a file: only certain people can have decided what it says, by who owns it and who may write it.
 */
public interface FileTrust {

    /** Trust in whoever made the file, for tests. */
    FileTrust IN_EVERYBODY = file -> Optional.empty();

    /**
     * The statement that stands against trusting a file, such as {@code /etc/x belongs to kari}; empty when nothing does.
     *
     * @throws NoSuchFileException when there is no file
     * @throws IOException when the system does not say whose it is
     */
    Optional<Sentence> flaw(Path file) throws IOException;

    /**
     * Trust in administrators alone: root, or on Windows SYSTEM and Administrators.
     *
     * @param system the value of {@code os.name}
     */
    static FileTrust inAdministrators(String system) {
        String name = system.toLowerCase(Locale.ROOT);
        return new TrustInAdministrators(
                name.startsWith("windows")
                        ? new WindowsOwnership(Set.of())
                        : new PosixOwnership(name.startsWith("mac")));
    }

    /**
     * Trust in this user and in administrators, for what does harm to this user alone. A file that is not there fails with
     * {@link NoSuchFileException} only where nobody else could make it.
     *
     * @param system the value of {@code os.name}
     */
    static FileTrust inUserAndAdministrators(String system) {
        return TrustInUserAndAdministrators.of(system.toLowerCase(Locale.ROOT).startsWith("windows"));
    }
}
