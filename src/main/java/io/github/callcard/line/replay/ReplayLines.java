package io.github.callcard.line.replay;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.trace.Trace;
import io.github.callcard.words.Sentence;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Plays back a trace: the same events of the same lines, at the times of today. */
public final class ReplayLines implements LineProvider {

    /** Nobody waits for the hours between two calls. */
    public static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

    private final Trace trace;
    private final Duration longestPause;
    private final Map<LineId, ReplayLine> lines = new LinkedHashMap<>();
    private final CountDownLatch stop = new CountDownLatch(1);
    private final CompletableFuture<Void> finished = new CompletableFuture<>();
    private boolean started;

    public ReplayLines(Trace trace) {
        this(trace, LONGEST_PAUSE);
    }

    /** @param longestPause no pause between two events is longer; zero plays them one right after the other */
    public ReplayLines(Trace trace, Duration longestPause) {
        this.trace = trace;
        this.longestPause = longestPause;
        trace.events().forEach(event -> lines.computeIfAbsent(event.line(), ReplayLine::new));
    }

    @Override
    public synchronized CompletionStage<Void> start(LineListener listener) {
        if (started) {
            throw new IllegalStateException("a trace is played back once");
        }
        started = true;
        lines.values().forEach(line -> line.started(listener));
        Thread thread = new Thread(this::play, "callcard-replay");
        thread.setDaemon(true);
        thread.start();
        return CompletableFuture.completedFuture(null);
    }

    private void play() {
        Instant before = null;
        try {
            for (LineEvent event : trace.events()) {
                Duration pause = before == null ? Duration.ZERO : pause(before, event.at());
                before = event.at();
                if (stop.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
                    break;
                }
                ReplayLine line = Objects.requireNonNull(lines.get(event.line()));
                line.reported(at(event, Instant.now()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            lines.values().forEach(line -> line.stopped(Sentence.of("The recording has ended.")));
            finished.complete(null);
        }
    }

    private Duration pause(Instant before, Instant after) {
        Duration pause = Duration.between(before, after);
        if (pause.isNegative()) {
            return Duration.ZERO;
        }
        return pause.compareTo(longestPause) > 0 ? longestPause : pause;
    }

    private static LineEvent at(LineEvent event, Instant now) {
        return switch (event) {
            case LineEvent.Up up -> new LineEvent.Up(up.line(), now, up.calls());
            case LineEvent.Down down -> new LineEvent.Down(down.line(), now, down.reason());
            case LineEvent.Ringing ringing ->
                new LineEvent.Ringing(ringing.line(), ringing.callId(), now, ringing.details());
            case LineEvent.Identified identified ->
                new LineEvent.Identified(identified.line(), identified.callId(), now, identified.details());
            case LineEvent.Answered answered ->
                new LineEvent.Answered(answered.line(), answered.callId(), now, answered.where());
            case LineEvent.Ended ended -> new LineEvent.Ended(ended.line(), ended.callId(), now, ended.outcome());
        };
    }

    /** Completes when the last event was played or the replay was stopped. */
    public CompletionStage<Void> finished() {
        return finished.copy();
    }

    @Override
    public synchronized CompletionStage<Void> stop() {
        stop.countDown();
        if (!started) {
            finished.complete(null);
        }
        return finished.copy();
    }

    @Override
    public List<Line> lines() {
        return List.copyOf(lines.values());
    }
}
