package io.github.callcard.line.hook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Telephone programs are found where their installers put them, and nowhere else. */
class InstalledProgramsTest {

    @TempDir
    private Path folder;

    @Test
    void aProgramOfWindowsIsFoundInItsFolder() throws Exception {
        Files.createFile(Files.createDirectories(folder.resolve("MicroSIP")).resolve("microsip.exe"));

        assertThat(InstalledPrograms.find(Map.of("ProgramFiles(x86)", folder.toString())))
                .containsExactly(PhoneProgram.MICROSIP);
        assertThat(InstalledPrograms.find(Map.of("LOCALAPPDATA", folder.toString())))
                .containsExactly(PhoneProgram.MICROSIP);
    }

    @Test
    void aProgramOfLinuxIsFoundOnThePath() throws Exception {
        Files.createFile(folder.resolve("twinkle"));

        assertThat(InstalledPrograms.find(Map.of("PATH", "/nowhere" + File.pathSeparator + folder)))
                .containsExactly(PhoneProgram.TWINKLE);
    }

    @Test
    void nothingIsFoundWhereThereIsNothing() {
        assertThat(InstalledPrograms.find(Map.of())).isEmpty();
        assertThat(InstalledPrograms.find(Map.of("PATH", "\0", "LOCALAPPDATA", folder.toString())))
                .isEmpty();
    }
}
