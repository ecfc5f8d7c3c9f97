package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.os.FileTrusts;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Looks whether the libraries that lines name lie where only the user or an administrator can have put them. A library is
 * code: settings that came from somewhere must not have Callcard run what somebody left in a folder for all.
 */
final class TrustedLibraries {

    private final String system;

    TrustedLibraries(Surroundings surroundings) {
        this.system = surroundings.properties().getProperty("os.name", "");
    }

    /** @throws SentenceException when somebody else could have put one of the libraries there */
    void check(List<Path> libraries) throws SentenceException {
        for (Path library : libraries) {
            check(library);
        }
    }

    private void check(Path library) throws SentenceException {
        try {
            Optional<Sentence> flaw = FileTrusts.inUserAndAdministrators(system).flaw(library);
            if (flaw.isPresent()) {
                throw new SentenceException(Sentence.of(
                        "{0} is not loaded, since {1}; set \"library\" of the line to a file that only you or an administrator can change, or remove it.",
                        library, flaw.get()));
            }
        } catch (NoSuchFileException none) {
            // Nobody else can put one there; the line says that there is none.
            return;
        } catch (IOException e) {
            throw new SentenceException(
                    Sentence.of(
                            "{0} is not loaded, since it cannot be told whose it is ({1}); set \"library\" of the line to another file, or remove it.",
                            library, String.valueOf(e.getMessage())),
                    e);
        }
    }
}
