package io.github.callcard.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A file that grows has what the disk took, once, and nothing of what it refused. */
class AppendedFileTest {

    @TempDir
    private Path folder;

    private Path path;
    private boolean refuses;

    @BeforeEach
    void begin() throws IOException {
        path = folder.resolve("log");
        Files.writeString(path, "head and a torn end");
    }

    @Test
    void whatStandsBehindTheEndIsCutOff() throws Exception {
        try (AppendedFile file = new AppendedFile(path, 4)) {
            file.append(bytes(" one"));

            assertThat(path).hasContent("head one");
            assertThat(file.end()).isEqualTo(8);
        }
    }

    @Test
    void whatWasWrittenAndNotFlushedIsNotThereAndTheNextTryStandsOnce() throws Exception {
        try (AppendedFile file = new AppendedFile(path, 4, open -> {
            if (refuses) {
                throw new IOException("no space left");
            }
        })) {
            refuses = true;
            assertThatThrownBy(() -> file.append(bytes(" one"))).hasMessage("no space left");
            assertThat(path).as("what the next start finds").hasContent("head");

            refuses = false;
            file.append(bytes(" one"));
            assertThat(path).hasContent("head one");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "this operating system deletes no open file")
    void aFileThatSomebodyDeletedTakesNothing() throws Exception {
        try (AppendedFile file = new AppendedFile(path, 4)) {
            Files.delete(path);

            assertThatThrownBy(() -> file.append(bytes("one"))).isInstanceOf(IOException.class);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
