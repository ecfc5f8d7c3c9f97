package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.settings.Profile;
import io.github.callcard.words.Sentence;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The program stays within reach of others, whatever is deleted around it, and takes no other program's socket away. */
@Timeout(60)
class InstanceListenerTest {

    private static final Duration NEVER = Duration.ofDays(1);

    @TempDir
    private Path folder;

    private final List<AutoCloseable> open = new ArrayList<>();
    private final List<Optional<String>> faults = new CopyOnWriteArrayList<>();
    private Profile profile = new Profile(Path.of(""));

    @BeforeEach
    void makeProfile() throws IOException {
        profile = new Profile(Files.createDirectory(folder.resolve("profile")));
    }

    @AfterEach
    void close() throws Exception {
        for (AutoCloseable each : open.reversed()) {
            each.close();
        }
    }

    @Test
    void aDeletedSocketIsMadeAnew() throws Exception {
        InstanceListener listener = start(profile, null, NEVER);
        Files.delete(socketOf(profile));

        listener.look();

        assertThat(isReached(profile)).isTrue();
    }

    @Test
    void aDeletedFileIsWrittenAnewAndTheSocketStays() throws Exception {
        InstanceListener listener = start(profile, null, NEVER);
        Optional<Endpoint> before = Endpoint.read(profile);
        Files.delete(Endpoint.file(profile));

        listener.look();

        assertThat(Endpoint.read(profile)).isEqualTo(before);
        assertThat(isReached(profile)).isTrue();
    }

    @Test
    void aFileThatWasOverwrittenIsWrittenAnew() throws Exception {
        InstanceListener listener = start(profile, null, NEVER);
        Files.writeString(Endpoint.file(profile), "loopback\n1\ntoken\n");

        listener.look();

        assertThat(isReached(profile)).isTrue();
    }

    @Test
    void whileAllIsWellNothingIsTouched() throws Exception {
        InstanceListener listener = start(profile, null, NEVER);
        var before = Files.readAttributes(Endpoint.file(profile), "unix:ino,ctime");

        listener.look();

        assertThat(Files.readAttributes(Endpoint.file(profile), "unix:ino,ctime"))
                .isEqualTo(before);
    }

    @Test
    void itLooksByItself() throws Exception {
        start(profile, null, Duration.ofMillis(10));
        Files.delete(socketOf(profile));
        Files.delete(Endpoint.file(profile));

        await().until(() -> isReached(profile));
    }

    @Test
    void theSessionsFolderMayGo() throws Exception {
        Path session = session();
        InstanceListener listener = start(profile, session.toString(), NEVER);
        assertThat(socketOf(profile)).hasParent(session);
        deleteAll(session);

        listener.look();

        assertThat(isReached(profile)).isTrue();
        assertThat(faults).containsExactly(Optional.empty());
    }

    /** As on a full disk, the file cannot be written. */
    @Test
    void whatCannotBeMendedIsSaidUntilItCan() throws Exception {
        deleteAll(profile.folder());
        Files.writeString(profile.folder(), "no folder");
        InstanceListener listener = start(profile, null, NEVER);

        assertThat(faults.getLast().orElseThrow())
                .startsWith("Softphones and links cannot reach Callcard (")
                .endsWith("It tries again every minute; restart it if this persists.");

        Files.delete(profile.folder());
        listener.look();

        assertThat(faults.getLast()).isEmpty();
        assertThat(isReached(profile)).isTrue();
    }

    /** The names of both have the same 32-bit hash, as those of 1 in 65,000 pairs of users have. */
    @Test
    void profilesWhosePathsHashAlikeDoNotDisturbEachOther() throws Exception {
        Path session = session();
        Profile one = new Profile(folder.resolve("Aa"));
        Profile other = new Profile(folder.resolve("BB"));
        assertThat(one.folder().toString()).hasSameHashCodeAs(other.folder().toString());

        start(one, session.toString(), NEVER);
        start(other, session.toString(), NEVER);

        assertThat(isReached(one)).isTrue();
        assertThat(isReached(other)).isTrue();
    }

    @Test
    void anotherProgramsSocketStays() throws Exception {
        Path session = session();
        Path name = session.resolve(nameIn(session));
        try (ServerSocketChannel another = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            another.bind(UnixDomainSocketAddress.of(name));

            InstanceListener listener = start(profile, session.toString(), NEVER);

            assertThat(isReached(profile)).isTrue();
            listener.close();
            assertThat(name).exists();
        }
    }

    /** A damaged or planted file may name anything, the bus of the user's session for instance. */
    @Test
    void aSocketThatOnlyTheFileNamesStays() throws Exception {
        Path bus = folder.resolve("bus");
        try (ServerSocketChannel another = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            another.bind(UnixDomainSocketAddress.of(bus));
        }
        new Endpoint(UnixDomainSocketAddress.of(bus), "token").write(profile);

        start(profile, null, NEVER);

        assertThat(bus).as("which nobody listens to just now").exists();
        assertThat(isReached(profile)).isTrue();
    }

    @Test
    void aSocketThatTookThePlaceStaysAtTheEndToo() throws Exception {
        InstanceListener listener = start(profile, null, NEVER);
        Path place = socketOf(profile);
        Files.delete(place);
        try (ServerSocketChannel another = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            another.bind(UnixDomainSocketAddress.of(place));

            listener.look();

            assertThat(isReached(profile)).isTrue();
            listener.close();
            assertThat(place).exists();
        }
    }

    @Test
    void aSecondProgramIsSaidInsteadOfFoughtWith() throws Exception {
        InstanceListener listener = start(profile, null, NEVER);
        deleteAll(profile.folder());
        start(profile, null, NEVER);
        Optional<Endpoint> second = Endpoint.read(profile);

        listener.look();

        assertThat(Endpoint.read(profile)).isEqualTo(second);
        assertThat(faults.getLast().orElseThrow()).startsWith("Another Callcard runs with the same settings");
    }

    private InstanceListener start(Profile of, @Nullable String session, Duration pause) {
        CommandQueue requests = new CommandQueue();
        requests.serve(command -> Reply.ok());
        InstanceListener listener = new InstanceListener(of, new ServerSockets(of, session), requests, pause);
        open.add(listener);
        listener.start();
        listener.onFault(fault -> faults.add(fault.map(Sentence::toString)));
        return listener;
    }

    private static boolean isReached(Profile of) throws Exception {
        return new InstanceClient(of).send(new Command.StartQuietly()).equals(Optional.of(Reply.ok()));
    }

    private static Path socketOf(Profile of) {
        return ((UnixDomainSocketAddress) Endpoint.read(of).orElseThrow().address()).getPath();
    }

    /** Short enough for a socket in it. */
    private Path session() throws IOException {
        Path session = Files.createTempDirectory(Path.of("/tmp"), "s");
        open.add(() -> {
            if (Files.exists(session)) {
                deleteAll(session);
            }
        });
        return session;
    }

    /** The name that a program of this profile has there, by one that was there. */
    private String nameIn(Path session) throws Exception {
        InstanceListener listener = start(profile, session.toString(), NEVER);
        String name = String.valueOf(socketOf(profile).getFileName());
        listener.close();
        return name;
    }

    private static void deleteAll(Path top) throws IOException {
        try (Stream<Path> all = Files.walk(top)) {
            for (Path each : all.toList().reversed()) {
                Files.delete(each);
            }
        }
    }
}
