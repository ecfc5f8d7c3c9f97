package io.github.callcard.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.app.instance.Command;
import io.github.callcard.app.instance.InstanceClient;
import io.github.callcard.demo.Behaviour;
import io.github.callcard.demo.SampleCompany;
import io.github.callcard.demo.SampleEntry;
import io.github.callcard.demo.StandIn;
import io.github.callcard.line.hook.CallReport;
import io.github.callcard.line.hook.CallReport.State;
import io.github.callcard.settings.Profile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The program for a while: calls that come, overlap and go, beside a server that fails in every way it knows. Memory, threads
 * and files stay what they were. {@code -Dsoak.calls=14400 -Dsoak.pause=250} makes it an hour; CI takes one each week.
 */
@EnabledOnOs(OS.LINUX)
class SoakTest {

    private static final int CALLS = Integer.getInteger("soak.calls", 80);
    /** Milliseconds from one call to the next; a soak has to last, so that schedules and time limits come round. */
    private static final long PAUSE = Long.getLong("soak.pause", 0);

    private static final List<String> CALLERS = List.of(
            "+4722000101", "22 00 01 02", "anonymous", "", "+47 999 99 999", "sip:kari@example.com", "0".repeat(300));

    private static final Pattern PAINTED = Pattern.compile("card of call (\\d+) is painted");

    private static final List<Behaviour> BEHAVIOURS = List.of(Behaviour.values());

    private final Random random = new Random(17);

    @TempDir
    private Path folder;

    private Path profile;
    private StandIn server;
    private ProgramRuns runs;

    @BeforeEach
    void open() throws Exception {
        server = StandIn.start();
        profile = Files.createDirectories(folder.resolve("profile"));
        Files.writeString(
                profile.resolve("settings.json"),
                "{ \"server\": { \"url\": \"%s\", \"user\": \"demo\" }, \"region\": \"NO\", \"sync\": { \"minutes\": 1 } }"
                        .formatted(server.address()));
        runs = new ProgramRuns(
                folder,
                profile,
                Map.of(
                        "CALLCARD_PASSWORD", "demo",
                        "CALLCARD_KEY", "AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8=",
                        "DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere",
                        "JDK_JAVA_OPTIONS", "-Xmx128m"));
    }

    @AfterEach
    void close() {
        server.close();
    }

    @Test
    void callsAndAFaultyServerLeaveNothingBehind() throws Exception {
        Process program = runs.start("program", Map.of());
        try {
            awaitLog("Synchronisation: ");
            int first = Math.max(CALLS / 4, 40);
            calls(0, first);
            awaitCard(first - 1);
            ResourceUsage early = ResourceUsage.of(program, profile);
            calls(first, CALLS);
            awaitCard(CALLS - 1);
            ResourceUsage late = ResourceUsage.of(program, profile);
            System.out.println("Soak of " + CALLS + " calls: " + early + ", " + late);

            assertThat(late.heap()).isLessThan(early.heap() * 5 / 4 + (4 << 20));
            assertThat(late.resident()).isLessThan(early.resident() * 5 / 4 + (32 << 10));
            assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + 4);
            assertThat(late.open()).isLessThanOrEqualTo(early.open() + 8);
            assertThat(late.files()).isLessThanOrEqualTo(early.files() + 4);
            assertThat(log()).doesNotContain(" ERROR ", "OutOfMemoryError", "\tat ");
        } finally {
            ProgramRuns.end(program);
        }
    }

    private void calls(int from, int to) throws Exception {
        for (int call = from; call < to; call++) {
            if (call % 5 == 0) {
                server.behave(BEHAVIOURS.get(call / 5 % BEHAVIOURS.size()));
                List<SampleEntry> rows = SampleCompany.entries();
                server.use(rows.subList(0, rows.size() - call % 3));
            }
            report(State.RINGING, call);
            // Up to three go on at the same time; every other one is missed.
            int earlier = call - random.nextInt(3);
            if (earlier % 2 == 0) {
                report(State.ANSWERED, earlier);
            }
            for (int over = Math.max(from, call - 4); over < call; over++) {
                report(State.ENDED, over);
            }
            LockSupport.parkNanos(Duration.ofMillis(PAUSE).toNanos());
        }
    }

    /** A call that is over or unknown already is reported all the same, as softphones do. */
    private void report(State state, int call) throws Exception {
        report(new CallReport(state, CALLERS.get(call % CALLERS.size()), "Caller " + call, "soak " + call));
    }

    private void report(CallReport report) throws Exception {
        assertThat(new InstanceClient(new Profile(profile)).send(new Command.Call(report)))
                .isPresent();
    }

    /** Rings once more, with a number that is known, until the card of that call was painted. */
    private void awaitCard(int last) throws Exception {
        report(State.ENDED, last);
        long painted = painted();
        report(new CallReport(State.RINGING, "+4722000101", null, "last " + last));
        await().atMost(Duration.ofMinutes(4)).until(() -> painted() > painted);
        report(new CallReport(State.ENDED, "+4722000101", null, "last " + last));
    }

    /** The last call whose card was painted; calls are counted up, and the log begins anew when it is long. */
    private long painted() throws Exception {
        return PAINTED.matcher(log())
                .results()
                .mapToLong(card -> Long.parseLong(card.group(1)))
                .max()
                .orElse(0);
    }

    private void awaitLog(String words) {
        await().atMost(Duration.ofMinutes(4)).until(() -> log().contains(words));
    }

    private String log() throws Exception {
        Path log = profile.resolve("logs/callcard.log");
        return Files.exists(log) ? Files.readString(log) : "";
    }
}
