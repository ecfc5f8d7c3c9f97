package io.github.callcard.activity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.demo.ActivityBehaviour;
import io.github.callcard.demo.StandIn;
import io.github.callcard.peer.ChildJava;
import io.github.callcard.peer.Rounds;
import io.github.callcard.superoffice.WebApi;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** No call is logged twice and none is lost, whatever the server does and whenever the program is killed. */
class ActivityFaultTest {

    private static final int CALLS = Rounds.of(150);
    private static final int KILLS = Rounds.of(20);

    /** Without those that settle a call by turning it down. */
    private static final List<ActivityBehaviour> FAULTS = List.of(
            ActivityBehaviour.ANSWER_LOST,
            ActivityBehaviour.ANSWER_FALSE,
            ActivityBehaviour.REQUEST_LOST,
            ActivityBehaviour.MAINTENANCE);

    private static final Set<ActivityBehaviour> STORES_NOTHING =
            EnumSet.of(ActivityBehaviour.REQUEST_LOST, ActivityBehaviour.MAINTENANCE);

    /** The most times that one call comes to nothing at the server; kills may add to that. */
    private static final int MOST_TO_NOTHING = 2;

    @TempDir
    private Path folder;

    private final Random random = new Random(14);
    private final Map<String, Integer> cameToNothing = new HashMap<>();

    /** Asked while the stand-in is about to store an activity; true where it then has to store it. */
    private final AtomicReference<BooleanSupplier> duringSave = new AtomicReference<>(() -> false);

    @AutoClose
    private StandIn standIn;

    @AutoClose
    private WebApi web;

    @BeforeEach
    void start() throws Exception {
        standIn = StandIn.start();
        web = ActivityServer.web(standIn.address());
        try (ActivityLog first = ActivityServer.log(web, folder.resolve("activities"))) {
            first.log(ActivityServer.call(0), progress -> {});
            // Only where the search has found an activity before, not to find one means that it is not there.
            await().until(() -> ledger().proven());
        }
        standIn.behaveOnActivities(
                description -> duringSave.get().getAsBoolean() ? ActivityBehaviour.USUAL : atRandom(description));
    }

    private ActivityBehaviour atRandom(String description) {
        synchronized (random) {
            if (random.nextInt(3) > 0) {
                return ActivityBehaviour.USUAL;
            }
            ActivityBehaviour fault = FAULTS.get(random.nextInt(FAULTS.size()));
            boolean toNothing = STORES_NOTHING.contains(fault);
            // A call that fails again and again is given up, which is another test's matter.
            return toNothing && cameToNothing.merge(description, 1, Integer::sum) > MOST_TO_NOTHING
                    ? ActivityBehaviour.USUAL
                    : fault;
        }
    }

    @Test
    void everyCallIsLoggedOnceByAServerThatFailsAtRandom() {
        Map<String, LogProgress> settled = new ConcurrentHashMap<>();
        try (ActivityLog log = ActivityServer.log(web, folder.resolve("activities"))) {
            for (int call = 1; call <= CALLS; call++) {
                String marker = ActivityServer.call(call).marker();
                log.log(ActivityServer.call(call), progress -> settled.put(marker, progress));
            }
            await().atMost(Duration.ofMinutes(2)).until(() -> settled.size() == CALLS && allLogged(settled.values()));
        }
        assertThat(ActivityServer.markers(standIn)).doesNotHaveDuplicates().hasSize(CALLS + 1);
    }

    private static boolean allLogged(Collection<LogProgress> settled) {
        return settled.stream().allMatch(progress -> progress.state() == LogProgress.State.LOGGED);
    }

    @Test
    void aProgramKilledAtAnyMomentLogsNothingTwiceAndLosesNothing() throws Exception {
        List<String> accepted = new ArrayList<>();
        int midway = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            boolean whileSent = kill % 2 == 0;
            accepted.addAll(killed(kill * 1_000 + 1, whileSent));
            if (whileSent) {
                await().untilAsserted(() -> assertThat(ActivityServer.markers(standIn))
                        .as("SuperOffice has it, and the program knows only that it was sent")
                        .containsAnyElementsOf(sent()));
                midway++;
            }
        }
        assertThat(midway).as("kills between sending and noting").isEqualTo(KILLS / 2);
        assertThat(accepted).as("calls that were taken over before a kill").hasSizeGreaterThan(KILLS);

        List<String> notes = new CopyOnWriteArrayList<>();
        try (ActivityLog last = ActivityServer.log(web, folder.resolve("activities"), notes::add)) {
            last.start();
            // Until nothing waits any more, so that what would come twice has come.
            await().atMost(Duration.ofMinutes(2)).until(() -> ledger().entries().isEmpty());
        }
        assertThat(notes).as("what became of calls that are not logged").isEmpty();
        assertThat(ActivityServer.markers(standIn)).containsAll(accepted).doesNotHaveDuplicates();
    }

    /** The markers of which the ledger says that they were sent. */
    private List<String> sent() throws Exception {
        return ledger().entries().stream()
                .filter(Entry::sent)
                .map(Entry::marker)
                .toList();
    }

    private LedgerContent ledger() throws Exception {
        Optional<byte[]> file =
                ActivityServer.file(folder.resolve("activities")).read();
        return file.isEmpty() ? new LedgerContent(false, List.of()) : LedgerContent.read(file.get());
    }

    /**
     * The markers that a process said it had taken over before it was killed.
     *
     * @param whileSent whether it is killed while SuperOffice works on an activity; else at a moment of chance's choosing
     */
    private List<String> killed(int first, boolean whileSent) throws IOException, InterruptedException {
        Path said = Files.createTempFile(folder, "said", ".txt");
        Process program = new ProcessBuilder(ChildJava.command(
                        ActivityProgram.class,
                        standIn.address().toString(),
                        folder.resolve("activities").toString(),
                        Integer.toString(first)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .redirectOutput(said.toFile())
                .start();
        try {
            await().until(() -> Files.size(said) > 0);
            if (whileSent) {
                duringSave.set(() -> isKilledNow(program));
                assertThat(program.waitFor(5, TimeUnit.MINUTES)).isTrue();
            } else {
                // Chance is the point here, nothing is waited for.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(250)));
            }
        } finally {
            duringSave.set(() -> false);
            program.destroyForcibly().waitFor();
        }
        List<String> lines = Files.readAllLines(said);
        assertThat(lines).as("calls that were given up").noneMatch(line -> line.startsWith("refused"));
        // The last line may be cut.
        return lines.stream()
                .filter(marker -> marker.matches("test-call-\\d{6}"))
                .toList();
    }

    private static boolean isKilledNow(Process program) {
        try {
            program.destroyForcibly().waitFor();
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
