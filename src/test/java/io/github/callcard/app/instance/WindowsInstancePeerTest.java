package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.WindowsJava;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** Single instance on the Windows ABI. Wine 8 has no Unix-domain sockets, as Windows Server 2016 has none: a loopback port serves. */
@Tag("peer")
class WindowsInstancePeerTest {

    @TempDir
    private Path folder;

    @TempDir
    private Path temporary;

    @Test
    void aSecondStartHandsOverAndEndsThereToo() throws Exception {
        try (WindowsJava windows = WindowsJava.install();
                PeerProcess first = start(windows, "instance-1")) {
            await().until(() -> first.output().contains("first"));
            try (PeerProcess second = start(windows, "instance-2")) {
                assertThat(second.await(300)).as(second.output()).isZero();
                assertThat(second.output()).contains("handed over");
            }
            await().until(() -> first.output().contains("heard Show[]"));
        }
        assertThat(temporary).as("left behind for each start").isEmptyDirectory();
    }

    private PeerProcess start(WindowsJava windows, String name) throws IOException {
        return windows.start(
                name,
                "b",
                Map.of(),
                List.of(
                        "-Djava.io.tmpdir=" + WindowsJava.path(temporary),
                        "-cp",
                        WindowsJava.classPath(List.of(LoggerFactory.class)),
                        InstanceProgram.class.getName(),
                        WindowsJava.path(folder.resolve("profile"))));
    }
}
