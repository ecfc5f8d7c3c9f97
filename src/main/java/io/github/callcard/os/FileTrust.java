package io.github.callcard.os;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

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
}
