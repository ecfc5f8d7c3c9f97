package io.github.callcard.line.sip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.jna.NativeLibrary;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A library that is refused may have threads already, which run in its code. */
@EnabledOnOs(OS.LINUX)
class RefusedLibraryTest {

    @TempDir
    private Path folder;

    @Test
    void aLibraryThatIsRefusedStaysLoaded() throws IOException {
        Path refused = library("refused.so");
        assertThatExceptionOfType(LiblinphoneException.class)
                .isThrownBy(() -> Liblinphone.load(Optional.of(refused)))
                .withMessageContaining("is no liblinphone");

        // Whoever only drops a library has it unloaded; a later one is gone no earlier than the first would be.
        for (int i = 0; i < 2; i++) {
            Path dropped = library("dropped" + i + ".so");
            drop(dropped);
            await().until(() -> {
                System.gc();
                return !isLoaded(dropped);
            });
        }
        assertThat(isLoaded(refused)).isTrue();
    }

    private static void drop(Path library) throws IOException {
        NativeLibrary.getInstance(library.toString());
        assertThat(isLoaded(library)).isTrue();
    }

    private Path library(String name) throws IOException {
        return Files.copy(Path.of(System.getProperty("java.home"), "lib", "libprefs.so"), folder.resolve(name));
    }

    private static boolean isLoaded(Path library) throws IOException {
        return Files.readString(Path.of("/proc/self/maps")).contains(library.toString());
    }
}
