package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Starts of Callcard in real processes: one is the program, all others hand over to it. */
class ManyStartsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);

    /** A folder for temporary files that is short enough for a socket; Windows has none of that name, and its own is. */
    private static final List<String> FLAGS =
            OS.WINDOWS.isCurrentOs() ? List.of("-Xmx64m") : List.of("-Xmx64m", "-Djava.io.tmpdir=/tmp");

    @TempDir
    private Path folder;

    private final List<PeerProcess> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(PeerProcess::close);
    }

    @Test
    void aSecondStartHandsOverAndEnds() throws Exception {
        PeerProcess first = startFirst(profile());
        PeerProcess second = start(profile(), Map.of());

        assertThat(second.await(300)).isZero();
        assertThat(second.output()).contains("handed over");
        await().atMost(TIMEOUT).until(() -> first.output().contains("heard Show[]"));
    }

    @Test
    void aStartAfterAKillIsTheFirstAgain() throws Exception {
        for (int kill = 0; kill < 3; kill++) {
            startFirst(profile()).kill();
            assertThat(profile().resolve("instance"))
                    .as("what the killed one left")
                    .exists();
        }
        PeerProcess first = startFirst(profile());
        PeerProcess second = start(profile(), Map.of());

        assertThat(second.await(300)).isZero();
        await().atMost(TIMEOUT).until(() -> first.output().contains("heard Show[]"));
    }

    @Test
    void ofTwentyStartsAtOnceOneIsTheFirst() throws Exception {
        List<PeerProcess> all = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            all.add(start(profile(), Map.of()));
        }

        await().atMost(TIMEOUT)
                .until(() -> all.stream().filter(PeerProcess::isAlive).count() == 1
                        && all.stream()
                                        .filter(start -> said(start, "handed over"))
                                        .count()
                                == 19);
        PeerProcess first =
                all.stream().filter(PeerProcess::isAlive).findFirst().orElseThrow();
        await().atMost(TIMEOUT)
                .until(() ->
                        first.output().lines().filter("heard Show[]"::equals).count() == 19);
    }

    @Test
    void anotherProfileIsAnotherProgram() throws Exception {
        startFirst(profile());
        startFirst(folder.resolve("other"));
    }

    @Test
    void aProfileDeeperThanAnySocketMayLieIsServedToo() throws Exception {
        Path deep = folder.resolve("a".repeat(100)).resolve("é".repeat(100));
        PeerProcess first = startFirst(deep);

        assertThat(start(deep, Map.of()).await(300)).isZero();
        await().atMost(TIMEOUT).until(() -> first.output().contains("heard Show[]"));
        Path socket = socketOf(deep);
        assertThat(socket.toString().length()).isLessThan(104);
        first.kill();
        startFirst(deep);
        assertThat(socket).as("what the killed one left").doesNotExist();
        assertThat(socket.getParent()).doesNotExist();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Another operating system has no folder of the session.")
    void theSessionsOwnFolderIsTakenWhereThereIsOneAndNeedNotBeKnownToTheSecond() throws Exception {
        Path runtime = Files.createDirectory(folder.resolve("run"));
        PeerProcess first = start(profile(), Map.of("XDG_RUNTIME_DIR", runtime.toString()));
        await().atMost(TIMEOUT).until(() -> said(first, "first"));

        assertThat(socketOf(profile())).hasParent(runtime);
        PeerProcess second = start(profile(), Map.of());
        assertThat(second.await(300)).isZero();
        assertThat(second.output()).contains("handed over");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Another operating system has other permissions.")
    void onlyTheUserCanReadWhereItListens() throws Exception {
        startFirst(profile());

        assertThat(Files.getPosixFilePermissions(profile())).hasToString("[OWNER_READ, OWNER_WRITE, OWNER_EXECUTE]");
        assertThat(Files.getPosixFilePermissions(profile().resolve("instance"))).hasSize(2);
        assertThat(Files.getPosixFilePermissions(socketOf(profile()))).hasSize(2);
    }

    private static Path socketOf(Path profile) throws IOException {
        return ((UnixDomainSocketAddress)
                        Endpoint.read(new Profile(profile)).orElseThrow().address())
                .getPath();
    }

    private Path profile() {
        return folder.resolve("profile");
    }

    private PeerProcess startFirst(Path profile) throws IOException {
        PeerProcess first = start(profile, Map.of());
        await().atMost(TIMEOUT).until(() -> said(first, "first"));
        return first;
    }

    private static boolean said(PeerProcess process, String line) {
        return process.output().lines().anyMatch(line::equals);
    }

    private PeerProcess start(Path profile, Map<String, String> environment) throws IOException {
        Map<String, String> all = new HashMap<>(Map.of("XDG_RUNTIME_DIR", ""));
        all.putAll(environment);
        PeerProcess process = PeerProcess.start(
                folder,
                "start-" + started.size(),
                ChildJava.command(FLAGS, InstanceProgram.class, profile.toString()),
                all);
        started.add(process);
        return process;
    }
}
