package io.github.callcard.app.window;

import io.github.callcard.ui.toolkit.FxThread;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures from the line's event to the painted card, in the whole program with a million caller ids: rules, attention,
 * directory, actions, and context and photos that a server brings meanwhile. On a display the card is really on it; without one it is drawn
 * into memory.
 */
public final class EventToCardBenchmark {

    static final int CALLER_IDS = 1_000_000;

    /** The least time between two calls. */
    static final int PAUSE_MILLIS = 120;

    private static final int WARM_UP = 30;

    /** The windows of the cards are made by then, and the countries' rules are read. */
    private static final long SETTLING_MILLIS = 6_000;

    private final BlockingQueue<Long> painted = new LinkedBlockingQueue<>();
    private final CardSteps steps = new CardSteps();
    private final Random random = new Random(7);
    private final BenchmarkProgram tried;
    private final int pause;

    private EventToCardBenchmark(BenchmarkProgram tried, int pause) {
        this.tried = tried;
        this.pause = pause;
    }

    /** The arguments are the number of calls (200), of caller ids (1,000,000), and the least ms between two calls (120). */
    public static void main(String[] arguments) throws Exception {
        measure(number(arguments, 0, 200), number(arguments, 1, CALLER_IDS), number(arguments, 2, PAUSE_MILLIS));
        System.exit(0);
    }

    private static int number(String[] arguments, int place, int usual) {
        return arguments.length > place ? Integer.parseInt(arguments[place]) : usual;
    }

    static void measure(int count, int callerIds, int pause) throws Exception {
        try (BenchmarkProgram program = new BenchmarkProgram(callerIds, true)) {
            new EventToCardBenchmark(program, pause).measure(count);
        }
    }

    private void measure(int count) throws Exception {
        FxThread.run(() -> tried.program.desktop().deck().onPainted((call, number, nanos) -> painted.add(nanos)));
        Thread.sleep(SETTLING_MILLIS);
        for (int call = 0; call < WARM_UP; call++) {
            ring(call);
        }
        long collected = collections();
        double[] millis = new double[count];
        for (int call = 0; call < count; call++) {
            FxThread.get(() -> {
                steps.follow();
                steps.begin();
                return true;
            });
            millis[call] = ring(WARM_UP + call);
        }
        Arrays.sort(millis);
        System.out.printf(
                "event to painted card, %d calls: median %.1f, p90 %.1f, p99 %.1f, max %.1f ms; %d ms of collections%n%s",
                count,
                millis[count / 2],
                millis[count * 9 / 10],
                millis[count * 99 / 100],
                millis[count - 1],
                collections() - collected,
                FxThread.get(steps::report));
    }

    /** One call from its event to its paint, in ms. */
    private double ring(int call) throws InterruptedException {
        // Calls come at any moment of a frame.
        Thread.sleep(pause + random.nextInt(40), random.nextInt(1_000_000));
        painted.clear();
        long rung = System.nanoTime();
        tried.ring(call);
        Long at = painted.poll(5, TimeUnit.SECONDS);
        if (at == null) {
            throw new IllegalStateException("card " + call + " was not painted");
        }
        FxThread.get(() -> {
            steps.painted(rung, at);
            return true;
        });
        Thread.sleep(30);
        tried.end(call);
        return (at - rung) / 1e6;
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                .mapToLong(GarbageCollectorMXBean::getCollectionTime)
                .sum();
    }
}
