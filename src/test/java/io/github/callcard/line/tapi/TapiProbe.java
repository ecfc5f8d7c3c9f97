package io.github.callcard.line.tapi;

import io.github.callcard.line.Line;
import io.github.callcard.line.RecordedEvents;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A provider under test, by default one that hurries: what takes minutes with a real service takes a moment. */
final class TapiProbe {

    /** An attempt that fails is made again soon; a call that begins is not given up, however busy the machine is. */
    static final Timing HURRIED = timing(Duration.ofMillis(150), Duration.ofMillis(100), Duration.ofMinutes(5));

    /** A call that nobody speaks of any more is lost soon. */
    static final Timing FORGETFUL = timing(Duration.ofMillis(150), Duration.ofMillis(100), Duration.ofMillis(500));

    /** Nothing comes of time alone. */
    static final Timing PATIENT = timing(Duration.ofMinutes(5), Duration.ofMinutes(5), Duration.ofMinutes(5));

    private static Timing timing(Duration splitGrace, Duration digits, Duration silence) {
        return new Timing(
                Duration.ofMillis(20),
                Duration.ofMillis(200),
                splitGrace,
                digits,
                Duration.ofMillis(300),
                Duration.ofMillis(400),
                silence,
                silence,
                Duration.ofSeconds(60),
                Duration.ofSeconds(10));
    }

    private final TapiSettings settings;
    private @Nullable TapiLines lines;

    TapiProbe(Simulator simulator) {
        this(simulator, List.of(), false);
    }

    TapiProbe(Simulator simulator, List<TapiPick> picks, boolean control) {
        settings = new TapiSettings(simulator.file(), picks, null, control);
    }

    /** Watches and waits until it is known which lines are up. */
    RecordedEvents watch() throws Exception {
        return watch(HURRIED);
    }

    RecordedEvents watch(Timing timing) throws Exception {
        RecordedEvents events = new RecordedEvents();
        TapiLines started = new TapiLines(settings, note -> {}, timing);
        lines = started;
        started.start(events).toCompletableFuture().get(2, TimeUnit.MINUTES);
        return events;
    }

    TapiLines lines() {
        if (lines == null) {
            throw new IllegalStateException("not watching yet");
        }
        return lines;
    }

    Line line() {
        return lines().lines().getFirst();
    }

    /** Stops and waits until nothing runs any more; again does no harm. */
    void stop() throws Exception {
        if (lines != null) {
            lines.stop().toCompletableFuture().get(2, TimeUnit.MINUTES);
        }
    }
}
