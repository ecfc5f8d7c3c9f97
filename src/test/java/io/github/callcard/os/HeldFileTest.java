package io.github.callcard.os;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A file that another program has open for a while, as on Windows. */
class HeldFileTest {

    private static final Path FILE = Path.of("settings.json");

    @Test
    void whatIsHeldForAMomentIsChangedOnceItIsLetGo() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        HeldFile.change(
                FILE,
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

        assertThatThrownBy(() -> HeldFile.change(
                        FILE,
                        () -> {
                            throw held;
                        },
                        Duration.ZERO))
                .isInstanceOf(FileSystemException.class)
                .hasMessage(FILE + ": it is being used; another program may have it open, or it is protected")
                .hasCause(held);
    }
}
