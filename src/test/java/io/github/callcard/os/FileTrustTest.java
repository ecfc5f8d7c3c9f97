package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Real files of this system, and whether only administrators can have written them. */
@DisabledOnOs(OS.WINDOWS)
class FileTrustTest {

    private static final Path OF_ROOT = Path.of("/etc/passwd");

    @TempDir
    private Path folder;

    private final FileTrust trust = FileTrusts.inAdministrators(System.getProperty("os.name"));

    @Test
    void whatRootAloneWritesIsTrusted() throws Exception {
        assertThat(trust.flaw(OF_ROOT)).isEmpty();
    }

    @Test
    void whatOthersMayWriteIsNot() throws Exception {
        Path file = file("rw-rw-rw-");

        assertThat(trust.flaw(file).orElseThrow().toString())
                .matches("\\Q" + folder + "\\E\\S* (belongs to|can be changed by) .+");
    }

    @Test
    void aFolderInWhichOthersMayPutAnotherFileIsNot() throws Exception {
        Path file = file("rw-r--r--");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertThat(trust.flaw(file).orElseThrow().toString()).startsWith(folder.toString());
    }

    @Test
    void aLinkFromSuchAFolderToAFileOfRootIsNot() throws Exception {
        Path link = Files.createSymbolicLink(folder.resolve("policy.json"), OF_ROOT);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));

        Optional<Sentence> flaw = trust.flaw(link);

        Files.delete(link);
        assertThat(flaw.orElseThrow().toString()).startsWith(folder.toString());
    }

    @Test
    void whatBelongsToSomebodyElseIsNotEvenWhereOnlyRootWritesNow() throws Exception {
        Path file = file("rw-r--r--");
        assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root gives files away");
        assertThat(trust.flaw(file)).isEmpty();

        Files.setAttribute(file, "unix:uid", 65534);
        assertThat(trust.flaw(file).orElseThrow().toString()).startsWith(file + " belongs to ");
    }

    @Test
    void whatIsNotThereIsToldApart() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> trust.flaw(folder.resolve("none")));
    }

    private Path file(String permissions) throws IOException {
        Path file = Files.writeString(folder.resolve("policy.json"), "{}");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }
}
