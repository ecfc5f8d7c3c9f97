package io.github.callcard.os;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.peer.ChildJava;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@Timeout(600)
class LockFileTest {

    @TempDir
    private Path folder;

    private Path path;

    @BeforeEach
    void name() {
        path = folder.resolve("profile").resolve("a.lock");
    }

    @Test
    void onePartOfAProcessHasItAtATime() throws Exception {
        try (LockFile first = LockFile.tryAcquire(path).orElseThrow()) {
            assertThat(LockFile.tryAcquire(path)).isEmpty();
            first.close();
            first.close();

            try (LockFile second = LockFile.tryAcquire(path).orElseThrow()) {
                first.close();
                assertThat(LockFile.tryAcquire(path)).as("the second has it").isEmpty();
            }
        }
    }

    @Test
    void oneProcessHasItAtATimeAlsoWhenPartsOfItWantItTwice() throws Exception {
        try (LockFile ours = LockFile.tryAcquire(path).orElseThrow()) {
            // Opening and closing the file a second time would give the system's lock back.
            assertThat(LockFile.tryAcquire(path)).isEmpty();
            assertThat(LockFile.tryAcquire(
                            folder.resolve("profile").resolve(".").resolve("a.lock")))
                    .isEmpty();

            assertThat(inAProcessOfItsOwn()).isEqualTo("somebody else has it");
        }
        assertThat(inAProcessOfItsOwn()).isEqualTo("taken");
        assertThat(LockFile.tryAcquire(path).map(LockFileTest::given))
                .as("what a process that ended had is free")
                .contains(true);
    }

    @Test
    void whoWaitsGetsItWhenItIsGivenBackOrIsTold() throws Exception {
        LockFile first = LockFile.tryAcquire(path).orElseThrow();
        assertThatExceptionOfType(TimeoutException.class)
                .isThrownBy(() -> LockFile.acquire(path, Duration.ofMillis(50)));

        Thread.ofVirtual().start(() -> given(first));

        assertThat(given(LockFile.acquire(path, Duration.ofSeconds(30)))).isTrue();
    }

    @Test
    void itsFolderIsMadeForTheUserAlone() throws Exception {
        given(LockFile.tryAcquire(path).orElseThrow());

        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path.getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayOpenItAlsoWhenAnOlderVersionMadeIt() throws Exception {
        given(LockFile.tryAcquire(path).orElseThrow());
        assertThat(permissions()).isEqualTo("rw-------");

        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rw-r--r--"));
        given(LockFile.tryAcquire(path).orElseThrow());
        assertThat(permissions()).isEqualTo("rw-------");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeInItsPlaceIsRefusedAndNotWaitedFor() throws Exception {
        Files.createDirectories(path.getParent());
        new ProcessBuilder("mkfifo", path.toString()).start().waitFor();

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> LockFile.tryAcquire(path))
                .withMessage(path + ": it is not a plain file");
    }

    private String permissions() throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static boolean given(LockFile lock) {
        try {
            lock.close();
            return true;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String inAProcessOfItsOwn() throws Exception {
        Process process = new ProcessBuilder(ChildJava.command(Program.class, path.toString()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        } finally {
            process.destroy();
        }
    }

    /** Takes the lock and ends with it. */
    static final class Program {
        private Program() {}

        public static void main(String[] arguments) throws Exception {
            Optional<LockFile> lock = LockFile.tryAcquire(Path.of(arguments[0]));
            System.out.println(lock.isPresent() ? "taken" : "somebody else has it");
        }
    }
}
