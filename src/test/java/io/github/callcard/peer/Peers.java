package io.github.callcard.peer;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/**
 * Which peers this machine has. A test that needs one is tagged {@code peer} and asks for it here: where it is missing
 * the test is skipped with that reason, or fails where the build was started with {@code -Dpeers=required}.
 */
public final class Peers {

    private Peers() {}

    /** Goes on only when every one of the programs is on the path. */
    public static void requirePrograms(String... programs) {
        Arrays.stream(programs)
                .filter(program -> find(program).isEmpty())
                .findFirst()
                .ifPresent(Peers::missing);
    }

    /** Goes on only when the peer was found by other means than the path. */
    public static void require(boolean found, String peer) {
        if (!found) {
            missing(peer);
        }
    }

    private static Optional<Path> find(String program) {
        String path = Optional.ofNullable(System.getenv("PATH")).orElse("") + File.pathSeparator + "/usr/sbin";
        return Arrays.stream(path.split(File.pathSeparator))
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static void missing(String peer) {
        String reason = "The peer " + peer + " is not installed; .ci/run installs it.";
        if ("required".equals(System.getProperty("peers"))) {
            fail(reason);
        }
        abort(reason);
    }
}
