package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.SentenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** No line's library is loaded from where somebody else could have put it. */
@DisabledOnOs(OS.WINDOWS)
class TrustedLibrariesTest {

    @TempDir
    private Path folder;

    @Test
    void aLibraryOutOfAFolderForAllIsRefusedInOneSentence() throws Exception {
        Path library = Files.writeString(folder.resolve("tapi32.so"), "");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        LineSettings telephone = telephones(library);

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> LineKinds.BUILT_IN.providers(List.of(telephone), Surroundings.ofProcess()))
                .withMessage(library + " is not loaded, since " + folder.toRealPath() + " can be changed by everybody;"
                        + " set \"library\" of the line to a file that only you or an administrator can change, or remove"
                        + " it.");
    }

    @Test
    void theUsersOwnIsNot() throws Exception {
        Path library = Files.writeString(folder.resolve("tapi32.so"), "");

        assertThat(LineKinds.BUILT_IN.providers(
                        List.of(telephones(library), telephones(folder.resolve("none"))), Surroundings.ofProcess()))
                .hasSize(1);
    }

    private static LineSettings telephones(Path library) {
        return new LineSettings("tapi", Map.of("library", library), "settings.json");
    }
}
