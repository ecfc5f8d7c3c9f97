package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.Instance;
import io.github.callcard.app.instance.Reply;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.Ended;
import io.github.callcard.line.LineEvent.Ringing;
import io.github.callcard.line.hook.HookLine;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.PeerProcess;
import io.github.callcard.peer.Rounds;
import io.github.callcard.settings.Profile;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * A softphone that starts a process for each report, beside fifteen threads that want the processor: sixty processes in
 * eighteen seconds lose nothing, and nothing is left ringing.
 */
@Timeout(600)
class ManyReportsTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(3);
    private static final Duration APART = Duration.ofMillis(300);
    private static final int CALLS = 20;
    private static final int LOAD = 15;

    @TempDir
    private Path folder;

    private final AtomicBoolean loaded = new AtomicBoolean(true);
    private final List<LineEvent> events = new CopyOnWriteArrayList<>();
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final List<PeerProcess> processes = new ArrayList<>();
    private final HookLine line = new HookLine("Softphone", true, Clock.systemUTC());
    private Instance instance;

    @BeforeEach
    void start() throws Exception {
        line.start(events::add);
        instance = Instance.claim(new Profile(folder.resolve("profile")), new Command.Show())
                .orElseThrow();
        instance.listen(null);
        instance.serve(command -> {
            heard.add(String.join(" ", command.words()));
            line.report(((Command.Call) command).report());
            return Reply.ok();
        });
        for (int i = 0; i < LOAD; i++) {
            Thread.ofPlatform().daemon().name("load-" + i).start(() -> {
                while (loaded.get()) {
                    Thread.onSpinWait();
                }
            });
        }
    }

    @AfterEach
    void stop() {
        loaded.set(false);
        processes.forEach(PeerProcess::close);
        instance.close();
    }

    @Test
    void nothingIsLostAndNothingIsLeftRinging() throws Exception {
        int calls = Rounds.of(CALLS);
        long start = System.nanoTime();
        for (int call = 0; call < calls; call++) {
            // Some softphones have an id for each call.
            String id = call % 2 == 0 ? "" : "call-" + call;
            for (String state : List.of("ringing", "answered", "ended")) {
                long due = start + processes.size() * APART.toNanos();
                Thread.sleep(Duration.ofNanos(Math.max(0, due - System.nanoTime())));
                processes.add(report(state, id, "+47220001" + (10 + call)));
            }
        }
        for (PeerProcess process : processes) {
            assertThat(process.await(TIMEOUT.toSeconds())).as(process.output()).isZero();
        }
        loaded.set(false);

        assertThat(heard).as("nothing is lost").hasSize(3 * calls);
        assertThat(heard.stream().distinct()).hasSize(3 * calls);
        await().atMost(TIMEOUT).until(() -> count(Ringing.class) == count(Ended.class));
        assertThat(count(Ringing.class))
                .as("an end that was quicker than its ringing leaves no call at all")
                .isLessThanOrEqualTo(calls)
                .isPositive();
        assertThat(IntStream.range(0, events.size())
                        .filter(i -> events.get(i) instanceof Ringing)
                        .allMatch(this::endsLater))
                .as("nothing is left ringing: " + events)
                .isTrue();
    }

    private boolean endsLater(int place) {
        String callId = ((Ringing) events.get(place)).callId();
        return events.subList(place, events.size()).stream()
                .anyMatch(
                        event -> event instanceof Ended ended && ended.callId().equals(callId));
    }

    private long count(Class<? extends LineEvent> kind) {
        return events.stream().filter(kind::isInstance).count();
    }

    private PeerProcess report(String state, String id, String number) throws IOException {
        String profile = folder.resolve("profile").toString();
        return PeerProcess.start(
                folder,
                "report-" + processes.size(),
                ChildJava.command(
                        List.of("-Xmx64m", "-Djava.io.tmpdir=/tmp"),
                        Main.class,
                        "--profile",
                        profile,
                        "call",
                        "--state",
                        state,
                        "--id",
                        id,
                        "--",
                        number),
                Map.of());
    }
}
