package io.github.callcard.app.instance;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever lies where the program says how it is reached, it starts, can be reached, and keeps what lay there. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "has neither pipes among its files nor such permissions")
@Timeout(60)
class DamagedInstanceFileTest {

    @TempDir
    private Path folder;

    private Profile profile = new Profile(Path.of(""));

    /** The things that may lie in a file's place. */
    enum Oddity {
        FOLDER {
            @Override
            void putAt(Path file) throws IOException {
                Files.createDirectories(file.resolve("with something in it"));
            }
        },
        PIPE {
            @Override
            void putAt(Path file) throws Exception {
                new ProcessBuilder("mkfifo", file.toString()).start().waitFor();
            }
        },
        DEVICE {
            @Override
            void putAt(Path file) throws IOException {
                Files.createSymbolicLink(file, Path.of("/dev/zero"));
            }
        },
        LINK_TO_ITSELF {
            @Override
            void putAt(Path file) throws IOException {
                Files.createSymbolicLink(file, file);
            }
        },
        THREE_GIGABYTES {
            @Override
            void putAt(Path file) throws IOException {
                try (RandomAccessFile large = new RandomAccessFile(file.toFile(), "rw")) {
                    large.setLength(3L << 30);
                }
            }
        },
        UNREADABLE {
            @Override
            void putAt(Path file) throws IOException {
                Files.writeString(file, "unix\n");
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
            }
        };

        abstract void putAt(Path file) throws Exception;
    }

    @BeforeEach
    void makeProfile() throws IOException {
        profile = new Profile(Files.createDirectory(folder.resolve("profile")));
    }

    @ParameterizedTest
    @EnumSource
    void whateverLiesThereTheProgramStartsAndIsReached(Oddity oddity) throws Exception {
        oddity.putAt(Endpoint.file(profile));

        startsAndIsReached();
    }

    static Stream<byte[]> contents() {
        return Stream.of(
                new byte[] {(byte) 0xff, (byte) 0xfe, 0},
                new byte[0],
                "loopback\n99999\ntoken\n".getBytes(StandardCharsets.UTF_8),
                "loopback\n-1\ntoken\n".getBytes(StandardCharsets.UTF_8),
                "loopback\nport\ntoken\n".getBytes(StandardCharsets.UTF_8),
                "unix\n\0\ntoken\n".getBytes(StandardCharsets.UTF_8),
                ("unix\n/" + "x".repeat(2000) + "\ntoken\n").getBytes(StandardCharsets.UTF_8),
                "unix\n\n\n".getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @MethodSource("contents")
    void whateverStandsThereTheProgramStartsAndIsReached(byte[] content) throws Exception {
        Files.write(Endpoint.file(profile), content);

        startsAndIsReached();
    }

    @ParameterizedTest
    @EnumSource(
            value = Oddity.class,
            names = {"FOLDER", "PIPE", "DEVICE"})
    void whatNobodyCanLockIsNoLock(Oddity oddity) throws Exception {
        Path lock = profile.folder().resolve("instance.lock");
        oddity.putAt(lock);

        startsAndIsReached();
        assertThat(lock).isRegularFile();
        assertThat(lock.resolveSibling("instance.lock.damaged")).exists();
    }

    @ParameterizedTest
    @EnumSource(
            value = Oddity.class,
            names = {"FOLDER", "THREE_GIGABYTES"})
    void whatLayThereIsKept(Oddity oddity) throws Exception {
        oddity.putAt(Endpoint.file(profile));

        startsAndIsReached();

        assertThat(profile.folder().resolve("instance.damaged")).exists();
    }

    /** As {@code Main} does it: asks for the program that runs, and becomes it where there is none. */
    private void startsAndIsReached() throws Exception {
        assertThat(new InstanceClient(profile).send(new Command.Show())).isEmpty();
        try (Instance instance = Instance.claim(profile, new Command.Show()).orElseThrow()) {
            instance.listen(null);
            assertThat(new InstanceClient(profile).send(new Command.Show())).contains(Reply.ok());
        }
    }
}
