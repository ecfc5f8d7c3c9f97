package io.github.callcard.app.station;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.SentenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
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
        Path library = Files.writeString(folder.resolve("liblinphone.so"), "");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
        LineSettings telephone = new LineSettings.Tapi(null, null, library, false);

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> LineProviders.of(List.of(telephone), Surroundings.ofProcess()))
                .withMessage(library + " is not loaded, since " + folder.toRealPath() + " can be changed by everybody;"
                        + " set \"library\" of the line to a file that only you or an administrator can change, or remove"
                        + " it.");
    }

    @Test
    void theUsersOwnIsNot() throws Exception {
        Path library = Files.writeString(folder.resolve("liblinphone.so"), "");

        assertThat(LineProviders.of(
                        List.of(
                                new LineSettings.Tapi(null, null, library, false),
                                new LineSettings.Tapi(null, null, folder.resolve("none"), false)),
                        Surroundings.ofProcess()))
                .hasSize(1);
    }
}
