package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is replaced as a whole. */
class ReplacedFileTest {

    @TempDir
    private Path folder;

    @Test
    void replacesAndLeavesNothingBeside() throws Exception {
        Path path = Files.writeString(folder.resolve("settings.json"), "old");

        new ReplacedFile(path).replace(out -> out.write("new".getBytes(StandardCharsets.UTF_8)));

        assertThat(path).hasContent("new");
        assertThat(folder.toFile().list()).containsExactly("settings.json");
    }
}
