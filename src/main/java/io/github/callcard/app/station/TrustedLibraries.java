package io.github.callcard.app.station;

import io.github.callcard.app.settings.LineSettings;
import io.github.callcard.app.settings.Surroundings;
import io.github.callcard.os.FileTrust;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Looks whether the libraries that lines name lie where only the user or an administrator can have put them. A library is
 * code: settings that came from somewhere must not have Callcard run what somebody left in a folder for all.
 */
final class TrustedLibraries {

    private final String system;

    TrustedLibraries(Surroundings surroundings) {
        this.system = surroundings.properties().getProperty("os.name", "");
    }

    /** @throws SentenceException when one of the lines names a library that somebody else could have put there */
    void check(List<LineSettings> lines) throws SentenceException {
        List<Path> libraries = lines.stream()
                .flatMap(line -> Stream.ofNullable(library(line)))
                .distinct()
                .toList();
        for (Path library : libraries) {
            check(library);
        }
    }

    private static @Nullable Path library(LineSettings line) {
        return switch (line) {
            case LineSettings.Sip sip -> sip.library();
            case LineSettings.Tapi tapi -> tapi.library();
            case LineSettings.Simulated none -> null;
            case LineSettings.Hook none -> null;
            case LineSettings.Unsupported none -> null;
        };
    }

    private void check(Path library) throws SentenceException {
        try {
            Optional<Sentence> flaw = FileTrust.inUserAndAdministrators(system).flaw(library);
            if (flaw.isPresent()) {
                throw new SentenceException(
                        library + " is not loaded, since " + flaw.get()
                                + "; set \"library\" of the line to a file that only you or an administrator can change, or remove it.");
            }
        } catch (NoSuchFileException none) {
            // Nobody else can put one there; the line says that there is none.
            return;
        } catch (IOException e) {
            throw new SentenceException(
                    library + " is not loaded, since it cannot be told whose it is (" + e.getMessage()
                            + "); set \"library\" of the line to another file, or remove it.",
                    e);
        }
    }
}
