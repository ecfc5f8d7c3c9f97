package io.github.callcard.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.github.callcard.os.LockFile;
import io.github.callcard.words.SentenceException;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Data that an earlier version had beside the settings, in the folder that roams. */
class DataMoveTest {

    private static final Duration LONG = Duration.ofMinutes(2);

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
                    .isThrownBy(() -> move(FileMove::move, Duration.ZERO).run())
                    .withMessageContaining("quit it, and start Callcard again");
        }
        assertThat(profile.folder().resolve("journal")).hasContent("journal");

        DataMove.run(profile);

        assertThat(profile.journal()).hasContent("journal");
    }

    /** Another start that moves has the same lock, but not for long. */
    @Test
    void twoStartsAtOnceMoveEachFileOnceAndBothGoOn() throws Exception {
        FutureTask<Void> second = new FutureTask<>(() -> {
            move(FileMove::move, LONG).run();
            return null;
        });
        Thread other = Thread.ofPlatform().daemon().unstarted(second);

        move(
                        (from, to) -> {
                            if (other.getState() == Thread.State.NEW) {
                                other.start();
                                await().until(() -> other.getState() == Thread.State.TIMED_WAITING || second.isDone());
                            }
                            FileMove.move(from, to);
                        },
                        LONG)
                .run();

        second.get(1, TimeUnit.MINUTES);
        assertThat(profile.journal()).hasContent("journal");
        assertThat(profile.folder().resolve("journal")).doesNotExist();
    }

    /** A viewer or a scanner has a file open for a moment, or for hours. */
    @Test
    void whatIsNotNeededAndHeldIsLeftForTheNextStart() throws Exception {
        List<DataMove.Held> held = move(
                        heldUnless(name -> !name.equals("callcard.log") && !name.equals("journal.unusable-2")), LONG)
                .run();

        assertThat(held)
                .containsExactlyInAnyOrder(
                        new DataMove.Held(profile.folder().resolve("logs/callcard.log"), "AccessDeniedException"),
                        new DataMove.Held(profile.folder().resolve("journal.unusable-2"), "AccessDeniedException"));
        assertThat(profile.journal()).hasContent("journal");
        assertThat(profile.folder().resolve("logs/callcard.log")).exists();
        assertThat(profile.folder().resolve("journal.unusable-2")).exists();

        Files.createDirectories(profile.logs());
        assertThat(DataMove.run(profile)).isEmpty();

        assertThat(profile.logs().resolve("callcard.log")).hasContent("logs/callcard.log");
        assertThat(profile.data().resolve("journal.unusable-2")).exists();
        assertThat(profile.folder().resolve("logs")).doesNotExist();
    }

    @Test
    void aJournalThatIsHeldForAMomentIsMovedOnceItIsLetGo() throws Exception {
        AtomicInteger tries = new AtomicInteger();

        move(heldUnless(name -> !name.equals("journal") || tries.incrementAndGet() > 2), LONG)
                .run();

        assertThat(profile.journal()).hasContent("journal");
        assertThat(tries).hasValue(3);
    }

    /** Beginning a new one would leave the calls behind. */
    @Test
    void aJournalThatStaysHeldIsSaid() {
        DataMove move = new DataMove(profile, heldUnless(name -> false), LONG, Duration.ZERO);

        assertThatExceptionOfType(SentenceException.class)
                .isThrownBy(move::run)
                .withMessageContaining("another program may have it open")
                .withMessageContaining("close programs that have it open");
    }

    @Test
    void whatIsCopiedAndCannotBeTakenAwayIsTold() throws Exception {
        List<DataMove.Held> held =
                move((from, to) -> Files.copy(from, to), LONG).run();

        assertThat(profile.journal()).hasContent("journal");
        assertThat(held).contains(new DataMove.Held(profile.folder().resolve("journal"), "copied, and not taken away"));
    }

    @Test
    void onAnotherDriveItIsCopiedWholeAndThenTakenAway() throws Exception {
        Path copy = folder.resolve("other").resolve("logs");

        FileMove.moveByCopy(
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

        FileMove.moveByCopy(profile.folder().resolve("journal"), profile.journal());

        assertThat(profile.journal()).hasContent("journal");
        assertThat(profile.data().resolve("journal.moving")).doesNotExist();
    }

    @Test
    void aProfileInOneFolderIsLeftAlone() throws Exception {
        DataMove.run(new Profile(profile.folder()));

        assertThat(profile.folder().resolve("journal")).hasContent("journal");
    }

    private DataMove move(DataMove.Move move, Duration lockTimeout) {
        return new DataMove(profile, move, lockTimeout, LONG);
    }

    private static DataMove.Move heldUnless(Predicate<String> isFree) {
        return (from, to) -> {
            if (!isFree.test(from.getFileName().toString())) {
                throw new AccessDeniedException(from.toString());
            }
            FileMove.move(from, to);
        };
    }
}
