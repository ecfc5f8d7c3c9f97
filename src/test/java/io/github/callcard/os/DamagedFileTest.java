package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is none of ours keeps its content under another name. */
class DamagedFileTest {

    @TempDir
    private Path folder;

    @Test
    void whatLiesThereKeepsItsContentUnderAnotherName() throws IOException {
        Path damaged = Files.createDirectory(folder.resolve("file"));
        Files.writeString(damaged.resolve("inside"), "mine");

        Path aside = DamagedFile.setAside(damaged);

        assertThat(damaged).doesNotExist();
        assertThat(aside).hasFileName("file.damaged");
        assertThat(aside.resolve("inside")).hasContent("mine");
    }

    @Test
    void aFileThatIsDamagedAgainAndAgainDoesNotFillTheFolder() throws IOException {
        Path damaged = folder.resolve("file");
        for (int i = 0; i < 20; i++) {
            Files.writeString(damaged, "time " + i);
            DamagedFile.setAside(damaged);
        }

        assertThat(folder.toFile().list()).hasSize(9);
        assertThat(folder.resolve("file.damaged")).hasContent("time 0");
        assertThat(folder.resolve("file.damaged-9")).hasContent("time 19");
    }
}
