package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.callcard.os.LockFile;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that an earlier version had beside the settings, in the folder that roams. */
class DataMoveTest {

    @TempDir
    private Path folder;

    private Profile profile = new Profile(Path.of(""));

    @BeforeEach
    void makeAnEarlierProfile() throws IOException {
        profile = new Profile(folder.resolve("roaming"), folder.resolve("local"));
        Files.createDirectories(profile.folder().resolve("logs"));
        for (String name : new String[] {
            "settings.json",
            "callers.csv",
            "feed-key",
            "journal",
            "journal.unusable-2",
            "snapshot",
            "activities",
            "logs/callcard.log"
        }) {
            Files.writeString(profile.folder().resolve(name), name);
        }
    }

    @Test
    void itIsMovedOnceAndTheSettingsAndTheUsersOwnFilesStay() throws Exception {
        DataMove.run(profile);
        DataMove.run(profile);

        for (String name :
                new String[] {"journal", "journal.unusable-2", "snapshot", "activities", "logs/callcard.log"}) {
            assertThat(profile.data().resolve(name)).hasContent(name);
            assertThat(profile.folder().resolve(name)).doesNotExist();
        }
        for (String name : new String[] {"settings.json", "callers.csv", "feed-key"}) {
            assertThat(profile.folder().resolve(name)).hasContent(name);
            assertThat(profile.data().resolve(name)).doesNotExist();
        }
    }

    /** The user may have worked on this computer before the other one's files arrived. */
    @Test
    void nothingIsWrittenOver() throws Exception {
        Files.createDirectories(profile.data());
        Files.writeString(profile.journal(), "here");

        DataMove.run(profile);

        assertThat(profile.journal()).hasContent("here");
        assertThat(profile.folder().resolve("journal")).hasContent("journal");
        assertThat(profile.snapshot()).hasContent("snapshot");
    }

    @Test
    void nothingIsTakenFromAnEarlierVersionThatStillRuns() throws Exception {
        try (LockFile running =
                LockFile.tryAcquire(profile.folder().resolve("instance.lock")).orElseThrow()) {
            assertThat(running).isNotNull();
            assertThatExceptionOfType(SentenceException.class)
                    .isThrownBy(() -> DataMove.run(profile))
                    .withMessageContaining("quit it, and start Callcard again");
        }
        assertThat(profile.folder().resolve("journal")).hasContent("journal");

        DataMove.run(profile);

        assertThat(profile.journal()).hasContent("journal");
    }

    @Test
    void onAnotherDriveItIsCopiedWholeAndThenTakenAway() throws Exception {
        Path copy = folder.resolve("other").resolve("logs");

        DataMove.moveByCopy(
                profile.folder().resolve("logs"),
                Files.createDirectories(copy.getParent()).resolve("logs"));

        assertThat(copy.resolve("callcard.log")).hasContent("logs/callcard.log");
        assertThat(profile.folder().resolve("logs")).doesNotExist();
        assertThat(copy.getParent()).isDirectoryContaining(path -> path.equals(copy));
    }

    /** A copy that was cut off has no name that anybody reads. */
    @Test
    void aCopyThatWasCutOffIsMadeAnew() throws Exception {
        Files.createDirectories(profile.data());
        Files.writeString(profile.data().resolve("journal.moving"), "jour");

        DataMove.moveByCopy(profile.folder().resolve("journal"), profile.journal());

        assertThat(profile.journal()).hasContent("journal");
        assertThat(profile.data().resolve("journal.moving")).doesNotExist();
    }

    @Test
    void aProfileInOneFolderIsLeftAlone() throws Exception {
        DataMove.run(new Profile(profile.folder()));

        assertThat(profile.folder().resolve("journal")).hasContent("journal");
    }
}
