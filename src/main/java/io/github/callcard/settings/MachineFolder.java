package io.github.callcard.settings;

import io.github.callcard.os.FileTrust;
import io.github.callcard.os.FileTrusts;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folder into which administrators put files for all users of a computer.
 *
 * @param trust in whom; what somebody else could have written there does not count
 */
public record MachineFolder(Path path, FileTrust trust) {

    /**
     * The one of this system.
     *
     * @param system the value of {@code os.name}
     */
    public static MachineFolder of(Map<String, String> environment, String system) {
        return new MachineFolder(place(environment, system), FileTrusts.inAdministrators(system));
    }

    private static Path place(Map<String, String> environment, String system) {
        String name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return Path.of(environment.getOrDefault("ProgramData", "C:\\ProgramData"))
                    .resolve("Callcard");
        }
        return Path.of(name.startsWith("mac") ? "/Library/Application Support/Callcard" : "/etc/callcard");
    }

    Path policyFile() {
        return path.resolve("policy.json");
    }

    /**
     * The administrator's file, an empty object where there is none.
     *
     * @throws SentenceException when it cannot be read, or somebody else than an administrator could have written it
     */
    JsonText policy() throws SentenceException {
        Path file = policyFile();
        try {
            Optional<Sentence> flaw = trust.flaw(file);
            if (flaw.isPresent()) {
                throw new SentenceException(Sentence.of(
                        "{0} is not trusted, since {1}; let an administrator own it and nobody else change it, or delete it.",
                        file, flaw.get()));
            }
        } catch (NoSuchFileException none) {
            return JsonText.EMPTY;
        } catch (IOException e) {
            throw new SentenceException(JsonFile.unreadable(file, e), e);
        }
        return new JsonFile(file).read();
    }
}
