package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real files of this system, and whether somebody else than the user and administrators can have put them there. */
@DisabledOnOs(OS.WINDOWS)
class TrustInUserAndAdministratorsTest {

    private final FileTrust trust = FileTrusts.inUserAndAdministrators(System.getProperty("os.name"));

    @TempDir
    private Path temporary;

    private Path folder = Path.of("");
    private Path file = Path.of("");

    @BeforeEach
    void makeFile() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("folder"));
        file = Files.writeString(folder.resolve("library"), "");
        permit(folder, "rwxr-xr-x");
        permit(file, "rw-r--r--");
    }

    @Test
    void theUsersAndTheAdministratorsFilesAreTrusted() throws Exception {
        assertThat(trust.flaw(file)).isEmpty();
        assertThat(trust.flaw(Path.of("/etc/passwd"))).isEmpty();
    }

    @Test
    void whatEverybodyMayWriteIsNot() throws Exception {
        permit(file, "rw-r--rw-");

        assertThat(trust.flaw(file)).contains(Sentence.of("{0} can be changed by everybody", file));
    }

    @Test
    void norIsWhatLiesBelowAFolderThatEverybodyMayWrite() throws Exception {
        Path deeper = Files.createDirectory(folder.resolve("deeper"));
        Path below = Files.writeString(deeper.resolve("library"), "");
        permit(folder, "rwxrwxrwx");

        assertThat(trust.flaw(below)).contains(Sentence.of("{0} can be changed by everybody", folder));
        assertThat(trust.flaw(folder.resolve("none")))
                .as("which everybody could make")
                .isPresent();
    }

    @Test
    void aFolderForAllLikeTheTemporaryOneHoldsWhatIsTheUsersOwn() throws Exception {
        Files.setAttribute(folder, "unix:mode", 01777);

        assertThat(trust.flaw(file)).isEmpty();
        assertThat(trust.flaw(folder.resolve("none")))
                .as("which everybody could make")
                .contains(Sentence.of("{0} can be changed by everybody", folder));
    }

    @Test
    void aLinkIsTrustedAsMuchAsEveryPlaceItLeadsThrough() throws Exception {
        Path open = Files.createDirectory(temporary.toRealPath().resolve("open"));
        Path through = Files.createSymbolicLink(open.resolve("through"), file);
        Path link = Files.createSymbolicLink(folder.resolve("link"), Path.of("..", "open", "through"));
        assertThat(trust.flaw(link)).isEmpty();

        permit(open, "rwxrwxrwx");

        assertThat(trust.flaw(link)).contains(Sentence.of("{0} can be changed by everybody", open));
        assertThat(trust.flaw(through)).contains(Sentence.of("{0} can be changed by everybody", open));
    }

    @Test
    void linksThatLeadNowhereEnd() throws Exception {
        Path round = Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));

        assertThatExceptionOfType(FileSystemException.class)
                .isThrownBy(() -> trust.flaw(round))
                .withMessageContaining("too many links");
    }

    @Test
    void whatIsNotThereIsToldApart() {
        assertThatExceptionOfType(NoSuchFileException.class).isThrownBy(() -> trust.flaw(folder.resolve("none")));
    }

    @Test
    void whatBelongsToSomebodyElseIsNotTrusted() throws Exception {
        assumeTrue(Files.getAttribute(file, "unix:uid").equals(0), "only root gives files away");
        Files.setAttribute(file, "unix:uid", 65534);

        assertThat(trust.flaw(file).orElseThrow().toString()).startsWith(file + " belongs to ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # owner | mode   | why it is not trusted
                    1000    | 100644 |
                    0       | 100644 |
                    1001    | 100644 | belongs to ola
                    1000    | 100664 |
                    1000    | 100666 | can be changed by everybody
                    0       | 040777 | can be changed by everybody
                    0       | 041777 |
                    1000    | 120777 |
                    1001    | 120777 | belongs to ola
                    """)
    void theUserAndRootDecideOrItIsSaidWhoElse(int owner, String mode, @Nullable String flaw) {
        assertThat(new UserPosixOwnership(1000)
                        .flaw(Path.of("x"), owner, Integer.parseInt(mode, 8), "ola")
                        .map(Sentence::toString)
                        .orElse(null))
                .isEqualTo(flaw == null ? null : "x " + flaw);
    }

    private static void permit(Path place, String permissions) throws IOException {
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString(permissions));
    }
}
