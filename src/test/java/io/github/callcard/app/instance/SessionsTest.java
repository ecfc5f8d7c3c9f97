package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

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

    @Test
    void whatASessionLoggedGoesAWeekAfterItsLastLine() throws Exception {
        Profile profile = new Profile(folder.resolve("roaming"), folder.resolve("local"));
        Path old = log(profile, "session-7/callcard.log", 8);
        log(profile, "session-7/callcard.2026-11-24.0.log", 9);
        Path late = log(profile, "session-8/callcard.log", 6);
        Path earlierOfLate = log(profile, "session-8/callcard.2026-11-24.0.log", 9);
        Path own = log(profile, "callcard.log", 30);

        try (LogFolder taken = LogFolder.take(profile, ONE)) {
            taken.deleteOldSessions();
        }

        assertThat(old.getParent()).doesNotExist();
        assertThat(late).exists();
        assertThat(earlierOfLate).exists();
        assertThat(own).exists();
    }

    @Test
    void aLogThatCannotBeDeletedIsSaidInTheLogThatThereIsByThen() throws Exception {
        Profile profile = new Profile(folder.resolve("roaming"), folder.resolve("local"));
        Path held = log(profile, "session-7/held/callcard.log", 8).getParent();
        Files.setLastModifiedTime(held, FileTime.from(Instant.now().minus(Duration.ofDays(8))));
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        Logger logger = (Logger) LoggerFactory.getLogger(LogFolder.class);
        said.start();
        logger.addAppender(said);
        logger.setLevel(Level.INFO);

        try (LogFolder taken = LogFolder.take(profile, ONE)) {
            taken.deleteOldSessions();
        } finally {
            logger.detachAppender(said);
            logger.setLevel(null);
        }

        assertThat(held).exists();
        assertThat(said.list)
                .extracting(ILoggingEvent::getFormattedMessage)
                .containsExactly("The log of session-7 stays: DirectoryNotEmptyException");
    }

    private static Path log(Profile profile, String name, int daysOld) throws IOException {
        Path log = profile.logs().resolve(name);
        Files.createDirectories(log.getParent());
        Files.writeString(log, "line");
        return Files.setLastModifiedTime(log, FileTime.from(Instant.now().minus(Duration.ofDays(daysOld))));
    }
}
