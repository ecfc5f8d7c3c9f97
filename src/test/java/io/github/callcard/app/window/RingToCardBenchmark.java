package io.github.callcard.app.window;

import io.github.callcard.call.CallLimits;
import io.github.callcard.call.Calls;
import io.github.callcard.directory.Directory;
import io.github.callcard.directory.DirectoryBuilder;
import io.github.callcard.line.CallDetails;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.sipwatch.RingLatencyBenchmark;
import io.github.callcard.number.NumberPlan;
import io.github.callcard.ui.Desktop;
import io.github.callcard.ui.DesktopActions;
import io.github.callcard.ui.DesktopNames;
import io.github.callcard.ui.DesktopSettings;
import io.github.callcard.ui.card.CardSettings;
import io.github.callcard.ui.theme.SchemeChoice;
import io.github.callcard.ui.toolkit.FxThread;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Measures the two halves of the main job: from the line's event to the painted card, and, with real switchboards, from
 * the INVITE to the line's event. On a display the card is really on it; without one it is drawn into memory.
 */
public final class RingToCardBenchmark {

    private static final LineId LINE = new LineId("sip", "1001");
    private static final NumberPlan NORWAY = new NumberPlan("NO");
    private static final int WARM_UP = 20;

    private RingToCardBenchmark() {}

    /** The one argument is the number of calls of each half. */
    public static void main(String[] arguments) throws Exception {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        printEventToCard(count);
        RingLatencyBenchmark.main(new String[] {Integer.toString(count)});
        System.exit(0);
    }

    private static void printEventToCard(int count) throws Exception {
        BlockingQueue<Long> painted = new LinkedBlockingQueue<>();
        DesktopSettings settings = new DesktopSettings(
                SchemeChoice.LIGHT, new CardSettings(Duration.ZERO, Duration.ZERO, true), Locale.ENGLISH, false);
        Desktop desktop = Desktop.start(
                settings, new DesktopNames(NORWAY::format, NORWAY::region, LineId::name), new NoActions(), List.of());
        FxThread.run(() -> desktop.deck().onPainted((call, number, nanos) -> painted.add(nanos)));
        Directory directory = directory();
        try (Calls calls = new Calls(() -> directory, CallLimits.USUAL, Clock.systemUTC(), List.of(desktop))) {
            calls.warm();
            double first = ring(calls, painted, 0);
            double[] millis = new double[count];
            for (int call = 1; call < WARM_UP; call++) {
                ring(calls, painted, call);
            }
            for (int call = 0; call < count; call++) {
                millis[call] = ring(calls, painted, WARM_UP + call);
            }
            Arrays.sort(millis);
            System.out.printf(
                    "event to painted card, %d calls: first %.1f, median %.1f, p99 %.1f, max %.1f ms%n",
                    count, first, millis[count / 2], millis[count * 99 / 100], millis[count - 1]);
        }
    }

    /** One call from its event to its paint, in ms. */
    private static double ring(Calls calls, BlockingQueue<Long> painted, int call) throws InterruptedException {
        // Calls come at any moment of a frame.
        Thread.sleep(30, new Random(call).nextInt(1_000_000));
        painted.clear();
        String id = Integer.toString(call);
        long rings = System.nanoTime();
        calls.onEvent(new LineEvent.Ringing(LINE, id, Instant.now(), CallDetails.incoming("+4722123456")));
        Long at = painted.poll(5, TimeUnit.SECONDS);
        if (at == null) {
            throw new IllegalStateException("card " + call + " was not painted");
        }
        calls.onEvent(new LineEvent.Ended(LINE, id, Instant.now(), Outcome.COMPLETED));
        painted.poll(1, TimeUnit.SECONDS);
        return (at - rings) / 1e6;
    }

    private static Directory directory() {
        DirectoryBuilder builder = new DirectoryBuilder(NORWAY);
        builder.add(4722123456L, 0, 7, "Ola Nordmann", 3, "Fjord Eiendom AS", "Mr");
        return builder.build();
    }

    private static final class NoActions implements DesktopActions {
        @Override
        public void syncNow() {
            throw new IllegalStateException("nobody asks for it");
        }

        @Override
        public void quit() {
            throw new IllegalStateException("nobody asks for it");
        }
    }
}
