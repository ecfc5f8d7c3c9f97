package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is replaced as a whole, also where another program has it open for a while, as on Windows. */
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

    @Test
    void whatIsHeldForAMomentIsReplacedOnceItIsLetGo() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        file().change(
                        () -> {
                            if (tries.incrementAndGet() < 3) {
                                throw new AccessDeniedException("settings.json");
                            }
                        },
                        Duration.ofHours(1));

        assertThat(tries).hasValue(3);
    }

    @Test
    void whatIsHeldTooLongIsSaid() {
        FileSystemException held = new FileSystemException("settings.json", null, "it is being used");

        assertThatThrownBy(() -> file().change(
                                () -> {
                                    throw held;
                                },
                                Duration.ZERO))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(folder.resolve("settings.json")
                        + ": it is being used; another program may have it open, or it is protected")
                .hasCause(held);
    }

    private ReplacedFile file() {
        return new ReplacedFile(folder.resolve("settings.json"));
    }
}
