package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.settings.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One user in two sessions of a terminal server. */
class SessionsTest {

    private static final OptionalInt ONE = OptionalInt.of(2);
    private static final OptionalInt OTHER = OptionalInt.of(3);

    @TempDir
    private Path folder;

    @Test
    void eachHasAProgramOfItsOwnThatIsFoundByItself() {
        Profile profile = new Profile(folder.resolve("roaming"), folder.resolve("local"));

        assertThat(InstanceFiles.of(profile, ONE))
                .isEqualTo(new InstanceFiles(
                        profile.data().resolve("instance-2.lock"),
                        profile.data().resolve("instance-2"),
                        profile.data().resolve("instance-2.sock")));
        assertThat(InstanceFiles.of(profile, OTHER).lock())
                .isNotEqualTo(InstanceFiles.of(profile, ONE).lock());
    }

    @Test
    void aProfileThatWasChosenHasOneProgramWhateverTheSession() {
        Profile profile = new Profile(folder);

        assertThat(InstanceFiles.of(profile))
                .isEqualTo(new InstanceFiles(
                        folder.resolve("instance.lock"), folder.resolve("instance"), folder.resolve("instance.sock")));
    }

    @Test
    void theSecondLogsBesideTheFirst() throws Exception {
        Profile profile = new Profile(folder.resolve("roaming"), Files.createDirectory(folder.resolve("local")));

        try (LogFolder first = LogFolder.take(profile, ONE)) {
            assertThat(first.path()).isEqualTo(profile.logs());
            try (LogFolder second = LogFolder.take(profile, OTHER)) {
                assertThat(second.path()).isEqualTo(profile.logs().resolve("session-3"));
            }
        }
        try (LogFolder next = LogFolder.take(profile, OTHER)) {
            assertThat(next.path()).isEqualTo(profile.logs());
        }
    }
}
