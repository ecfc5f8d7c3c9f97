package io.github.callcard.app.line;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineEntry;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.settings.SettingEntry;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Looking for lines takes no longer than it may, whatever one of them does. */
@Timeout(120)
class FoundKindsTest {

    private record Kind(String name, Callable<Boolean> look) implements LineKind {

        @Override
        public List<SettingEntry> entries() {
            return List.of(NAME);
        }

        @Override
        public Sentence title(LineEntry line) {
            return Sentence.verbatim(name);
        }

        @Override
        public boolean isFound(List<? extends Line> running, Duration limit)
                throws SentenceException, InterruptedException {
            try {
                return look.call();
            } catch (SentenceException | InterruptedException | RuntimeException told) {
                throw told;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public List<LineProvider> providers(
                List<LineSettings> lines, Surroundings surroundings, Consumer<String> notes) {
            return List.of();
        }
    }

    @Test
    void aSoftphoneThatIsInstalledAndCanBeSetUpIsFound(@TempDir Path folder) throws Exception {
        LineKind softphone = new HookKind(Map.of("PATH", folder.toString(), "LOCALAPPDATA", folder.toString()));
        assertThat(FoundKinds.among(List.of(softphone), List.of(), Duration.ofMinutes(1)))
                .isEmpty();

        Files.createDirectories(folder.resolve("Microsoft/WindowsApps"));
        Files.createFile(folder.resolve("Microsoft/WindowsApps/ms-teams.exe"));
        assertThat(FoundKinds.among(List.of(softphone), List.of(), Duration.ofMinutes(1)))
                .as("Teams is in every Windows")
                .isEmpty();

        Files.createFile(folder.resolve("twinkle"));
        assertThat(FoundKinds.among(List.of(softphone), List.of(), Duration.ofMinutes(1)))
                .containsExactly(softphone.name());
    }

    @Test
    void whatAnswersIsFoundAndWhatBreaksIsNot() throws Exception {
        assertThat(FoundKinds.among(
                        List.of(
                                new Kind("there", () -> true),
                                new Kind("away", () -> false),
                                new Kind("refused", () -> {
                                    throw new SentenceException(Sentence.of("Not here."));
                                }),
                                new Kind("broken", () -> {
                                    throw new IllegalStateException("a fault of ours");
                                })),
                        List.of(),
                        Duration.ofMinutes(1)))
                .containsExactly("there");
    }

    /** A name service that does not answer can neither be hurried nor interrupted. */
    @Test
    void whatDoesNotAnswerIsNotWaitedFor() throws Exception {
        CountDownLatch never = new CountDownLatch(1);
        Kind deaf = new Kind("deaf", () -> {
            while (never.getCount() > 0) {
                LockSupport.parkNanos(1_000_000);
            }
            return true;
        });
        try {
            assertThat(FoundKinds.among(List.of(deaf, new Kind("there", () -> true)), List.of(), Duration.ofSeconds(5)))
                    .containsExactly("there");
        } finally {
            never.countDown();
        }
    }
}
