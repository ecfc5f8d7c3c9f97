package io.github.callcard.line.tapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.github.callcard.line.Line;
import io.github.callcard.peer.Rounds;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Ten thousand calls at once and one after the other, told by drivers that make every mistake, on lines that come and go. */
@ExtendWith(WithSimulator.class)
class TapiInterleavingTest {

    private static final int CALLS = Integer.getInteger("callcard.tapi.calls", Rounds.of(10_000));
    private static final long SEED = Long.getLong("callcard.tapi.seed", 20_250_711L);
    private static final int AT_ONCE = 8;
    private static final int DEVICES = 3;

    /** Nobody hurries the split of a call here, since the machine may be busy; calls are asked often. */
    private static final Timing PATIENT = new Timing(
            Duration.ofMillis(5),
            Duration.ofMillis(50),
            Duration.ofMillis(300),
            Duration.ofSeconds(4),
            Duration.ofMillis(100),
            Duration.ofMillis(200),
            Duration.ofMinutes(5),
            Duration.ofMinutes(5),
            Duration.ofSeconds(2),
            Duration.ofSeconds(5));

    private final Random random = new Random(SEED);
    private final CallLedger ledger = new CallLedger();
    private Simulator simulator;
    private TapiLines lines;

    @BeforeEach
    void watchThreePhones() throws Exception {
        System.out.println("TAPI interleaving: seed " + SEED + ", " + CALLS + " calls");
        simulator = Simulator.load();
        for (int i = 0; i < DEVICES; i++) {
            simulator.device(100 + i, "100" + i + " Phone");
        }
        lines = new TapiLines(new TapiSettings(simulator.file(), List.of(), null, false), note -> {}, PATIENT);
        lines.start(ledger).toCompletableFuture().get(2, TimeUnit.MINUTES);
    }

    @AfterEach
    void leavesNothingBehind() throws Exception {
        lines.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        simulator.assertNothingLeft();
    }

    @Test
    void everyCallBeginsOnceAndEndsOnce() {
        play(CALLS / 4);
        long before = usedMemory();
        play(CALLS - CALLS / 4);
        assertThat(usedMemory() - before).as("bytes that stay").isLessThan(4L << 20);
        assertThat(ledger.mistakes()).isEmpty();
        assertThat(ledger.begun()).isEqualTo(CALLS);
        assertThat(simulator.callHandles()).isZero();
        assertThat(simulator.leaked()).isZero();
    }

    private final List<Deque<Runnable>> going = new ArrayList<>();
    private int begun;

    private void play(int calls) {
        RandomCalls script = scripts();
        int last = begun + calls;
        for (int step = 0; begun < last || !going.isEmpty(); step++) {
            if (begun < last && going.size() < AT_ONCE) {
                begun++;
                going.add(script.next(random.nextInt(DEVICES)));
            }
            Deque<Runnable> call = going.get(random.nextInt(going.size()));
            call.removeFirst().run();
            if (call.isEmpty()) {
                going.remove(call);
            }
            if (step % 50 == 0) {
                disturb();
            }
        }
        await("every call to end").untilAsserted(() -> {
            assertThat(ledger.mistakes()).isEmpty();
            assertThat(ledger.ended()).isEqualTo(begun);
        });
        await().until(() -> simulator.callHandles() == 0);
    }

    private RandomCalls scripts() {
        if (scripts == null) {
            scripts = new RandomCalls(simulator, random);
        }
        return scripts;
    }

    private @org.jspecify.annotations.Nullable RandomCalls scripts;

    /** The service misbehaves in one way or another; what it has said so far was heard. */
    private void disturb() {
        simulator.awaitQuiet();
        simulator.library().sim_quirks(random.nextInt(0x80) & ~Simulator.EARLY_REPLY);
        switch (random.nextInt(16)) {
            case 0 -> simulator.library().sim_close_line(random.nextInt(DEVICES));
            case 1 -> simulator.library().sim_reinit(random.nextInt(3));
            case 2 -> fail("lineGetCallInfoW");
            case 3 -> fail("lineGetCallStatus");
            case 4 -> fail("lineDeallocateCall");
            case 5 -> {
                fail("lineOpenW");
                simulator.library().sim_close_line(random.nextInt(DEVICES));
            }
            case 6 -> {
                fail("lineGetNewCalls");
                simulator.library().sim_close_line(random.nextInt(DEVICES));
            }
            default -> {
                return;
            }
        }
        await().pollInterval(Duration.ofMillis(1))
                .until(() -> simulator.isQuiet()
                        && lines.lines().stream().map(Line::health).allMatch(health -> health.isReady()));
    }

    private void fail(String function) {
        simulator.library().sim_fail(function, 0x80000048, 1);
    }

    private static long usedMemory() {
        System.gc();
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
