package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.Instance;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Answered;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.line.hook.OwnProgram;
import io.github.callcard.line.hook.PhoneProgram;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Kamailio;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Sipp;
import io.github.callcard.peer.Sipp.Caller;
import io.github.callcard.peer.TwinklePhone;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A real Twinkle, set up as the settings say, runs {@code callcard call} for each thing that happens to a call. */
@Tag("peer")
@Timeout(600)
class TwinklePeerTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(2);
    private static final Caller KARI = Caller.of("+4722000101", "Kari $(touch evil) \\\" --profile x");

    @TempDir
    private Path folder;

    private final List<LineEvent.OfCall> events = new CopyOnWriteArrayList<>();
    private final HookLine line = new HookLine("Twinkle", true, Clock.systemUTC());
    private Instance instance;
    private Kamailio switchboard;
    private Sipp callers;

    @BeforeEach
    void start() throws Exception {
        line.start(event -> {
            if (event instanceof LineEvent.OfCall call) {
                events.add(call);
            }
        });
        instance = Instance.claim(new Profile(folder.resolve("profile")), new Command.Show())
                .orElseThrow();
        instance.listen(null);
        instance.serve(command -> {
            line.report(((Command.Call) command).report());
            return Reply.ok();
        });
        switchboard = Kamailio.start(folder.resolve("kamailio"));
        callers = new Sipp(folder, switchboard);
    }

    @AfterEach
    void stop() {
        instance.close();
        // Without the peer it never started.
        if (switchboard != null) {
            switchboard.close();
        }
    }

    @Test
    void aCallThatIsGivenUpIsMissed() throws Exception {
        try (TwinklePhone twinkle = twinkle();
                PeerProcess caller = callers.givesUp("1001", KARI, Duration.ofSeconds(2))) {
            assertThat(caller.await(120)).isZero();
            await().atMost(TIMEOUT).until(() -> !events.isEmpty() && events.getLast() instanceof Ended);
        }

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Ended.class);
        assertThat(events.getFirst()).isInstanceOfSatisfying(Ringing.class, ringing -> {
            assertThat(ringing.details().number()).isEqualTo("+4722000101");
            assertThat(ringing.details().displayName()).contains("Kari", "--profile x");
        });
        assertThat(((Ended) events.getLast()).outcome()).isEqualTo(Outcome.MISSED);
        assertThat(evil()).isEmpty();
    }

    @Test
    void aCallThatIsAnsweredIsTalkingUntilTheCallerHangsUp() throws Exception {
        try (TwinklePhone twinkle = twinkle();
                PeerProcess caller = callers.talks("1001", KARI, Duration.ofSeconds(2))) {
            twinkle.awaitRinging();
            await().atMost(TIMEOUT).until(() -> !events.isEmpty());
            twinkle.answer();
            assertThat(caller.await(120)).isZero();
            await().atMost(TIMEOUT).until(() -> events.getLast() instanceof Ended);
        }

        assertThat(events).hasExactlyElementsOfTypes(Ringing.class, Answered.class, Ended.class);
        assertThat(((Ended) events.getLast()).outcome()).isEqualTo(Outcome.COMPLETED);
    }

    private TwinklePhone twinkle() throws Exception {
        Path home = Files.createDirectories(folder.resolve("twinkle"));
        String command = ChildJava.command(
                        Main.class, "--profile", folder.resolve("profile").toString())
                .stream()
                .map(word -> "'" + word + "'")
                .collect(Collectors.joining(" "));
        Path callcard = script(home.resolve("callcard"), "#!/bin/sh\nexec " + command + " \"$@\"\n");
        String recipe = PhoneProgram.TWINKLE
                .entries(OwnProgram.at(callcard.toString()))
                .getFirst()
                .text();
        return TwinklePhone.start(home, switchboard, "1001", script(home.resolve("tell"), recipe));
    }

    private static Path script(Path file, String text) throws IOException {
        Files.writeString(file, text);
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    /** The file that a shell would have made of the caller's name. */
    private List<Path> evil() throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(path -> path.endsWith("evil")).toList();
        }
    }
}
