package io.github.callcard.windows;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.peer.PeerProcess;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * The end of a Windows session, as Windows tells it to every window: the question {@code WM_QUERYENDSESSION}, then
 * {@code WM_ENDSESSION} with the answer.
 */
@Tag("peer")
@Timeout(900)
class WindowsSessionPeerTest {

    private static final int QUERY_END_SESSION = 0x11;
    private static final int END_SESSION = 0x16;
    private static final long CANCELLED = 0;
    private static final long ENDS = 1;
    private static final long LOG_OFF = 0x80000000L;

    @TempDir
    private Path folder;

    @Test
    void aLogOffThatSomebodyCancelsEndsNothingAndTheNextOneEndsTheProgramInOrder() throws Exception {
        try (WindowsDesktop desktop = WindowsDesktop.open(folder)) {
            WindowsProgram program =
                    new WindowsProgram(desktop, folder.resolve("profile"), "{ \"region\": \"NO\", \"lines\": [] }");
            try (PeerProcess running = program.startInTheTray()) {
                assertThat(program.run("call", "+4722000101", "--id", "7").status())
                        .isZero();
                program.awaitLog("is painted");
                long process = processOfTheCard(desktop);

                assertThat(desktop.send(process, QUERY_END_SESSION, 0, LOG_OFF))
                        .as("no window stands against the end")
                        .doesNotContain("answered 0");
                desktop.send(process, END_SESSION, CANCELLED, LOG_OFF);
                assertThat(program.run("call", "+4722000102", "--id", "8").status())
                        .as("who runs is handed the call")
                        .isZero();
                program.awaitLog("The card of call 2 is painted");
                assertThat(running.isAlive()).isTrue();

                desktop.send(process, QUERY_END_SESSION, 0, LOG_OFF);
                desktop.send(process, END_SESSION, ENDS, LOG_OFF);
                running.await(120);
            }
            try (Stream<Path> left = Files.list(desktop.temporaryFolder())) {
                assertThat(left.map(path -> path.getFileName().toString()))
                        .as("what a start leaves behind where Windows has no sockets with names")
                        .noneMatch(name -> name.startsWith("callcard-"));
            }
            assertThat(folder.resolve("profile").resolve("instance"))
                    .as("where the next start would look for a program that runs")
                    .doesNotExist();
        }
    }

    private static long processOfTheCard(WindowsDesktop desktop) throws Exception {
        return desktop.windows().stream()
                .filter(Seen::isCard)
                .findFirst()
                .orElseThrow()
                .process();
    }
}
