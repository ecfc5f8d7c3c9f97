package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A small file is read whole or refused with the reason, whatever lies in its place. */
@Timeout(60)
class BoundedFileTest {

    @TempDir
    Path folder;

    @Test
    void aFileAsLargeAsAllowedIsReadWhole() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1, 2, 3});

        assertThat(BoundedFile.read(file, 3)).containsExactly(1, 2, 3);
    }

    @Test
    void aLinkIsReadAsWhatItLeadsTo() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[] {1});
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        assertThat(BoundedFile.read(link, 3)).containsExactly(1);
    }

    @Test
    void whatIsMissingIsToldApartFromWhatIsRefused() {
        assertThatThrownBy(() -> BoundedFile.read(folder.resolve("file"), 3)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aLargerFileIsRefusedWithoutBeingRead() throws IOException {
        Path file = folder.resolve("file");
        try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
            large.setLength(3L << 30);
        }

        assertThatThrownBy(() -> BoundedFile.read(file, 100)).hasMessage(file + ": it is larger than 100 bytes");
    }

    @Test
    void aFolderIsRefused() {
        assertThatThrownBy(() -> BoundedFile.read(folder, 100)).hasMessage(folder + ": it is a folder, not a file");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        Path pipe = folder.resolve("pipe");
        new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor();

        assertThatThrownBy(() -> BoundedFile.read(pipe, 100)).hasMessage(pipe + ": it is not a plain file");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFileThatDoesNotKnowItsSizeIsStillBounded() {
        assertThatThrownBy(() -> BoundedFile.read(Path.of("/proc/self/status"), 100))
                .hasMessageEndingWith("it is larger than 100 bytes");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aDeviceIsRefused() {
        assertThatThrownBy(() -> BoundedFile.read(Path.of("/dev/zero"), 100))
                .hasMessageEndingWith("it is not a plain file");
    }
}
