package io.github.callcard.app.monitor;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.settings.ColleaguesSettings;
import io.github.callcard.settings.Profile;
import io.github.callcard.words.SentenceException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The file of colleagues is read, or refused in one sentence, whatever lies there. */
@Timeout(60)
class ColleaguesTest {

    @TempDir
    private Path profile;

    @Test
    void aListInTheProfileIsRead() throws Exception {
        Files.writeString(file(), "\uFEFF412;Kari Nordmann\n413;Ola Nordmann\n");

        assertThat(Colleagues.of(settings(), new Profile(profile)).size()).isEqualTo(2);
    }

    @Test
    void aHugeFileIsRefused() throws Exception {
        try (RandomAccessFile huge = new RandomAccessFile(file().toFile(), "rw")) {
            huge.setLength(3L << 30);
        }

        refused("cannot be read; check that \"colleagues.file\" names a text file of at most 4 MB.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aPipeIsRefusedAndNotWaitedFor() throws Exception {
        new ProcessBuilder("mkfifo", file().toString()).start().waitFor();

        refused("cannot be read; check that \"colleagues.file\" names a text file of at most 4 MB.");
    }

    @Test
    void anotherEncodingIsNamed() throws Exception {
        Files.writeString(file(), "412;Bjørn Å\n", ISO_8859_1);

        refused("is not text in UTF-8; save it again as UTF-8.");
    }

    private void refused(String why) {
        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(() -> Colleagues.of(settings(), new Profile(profile)))
                .withMessage("The list of colleagues " + file() + " " + why);
    }

    private Path file() {
        return profile.resolve("colleagues.csv");
    }

    private static ColleaguesSettings settings() {
        return new ColleaguesSettings(Optional.of(Path.of("colleagues.csv")), List.of(), List.of());
    }
}
