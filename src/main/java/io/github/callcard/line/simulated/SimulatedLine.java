package io.github.callcard.line.simulated;

import io.github.callcard.line.CallDetails;
import io.github.callcard.line.Capability;
import io.github.callcard.line.Direction;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.AnsweredWhere;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.Outcome;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A line that rings by itself, and the provider of this one line. It can be answered and hung up like a telephone.
 *
 * <p>All that happens, happens on a thread of its own, which ends when the line is stopped.
 */
public final class SimulatedLine extends ReportedLine implements LineProvider {

    private final SimulatedScript script;
    private final ScheduledExecutorService scheduler = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("simulated-line").factory());
    private final CompletableFuture<Void> ended = new CompletableFuture<>();
    private final Clock clock;
    private final Map<String, ScriptedCall> calls = new LinkedHashMap<>();
    private @Nullable Future<?> next;
    private int begun;

    /** A piece of the line's life, or what somebody asks of it. */
    private interface Action {
        /** @throws SentenceException when it cannot be done now */
        void run() throws SentenceException;
    }

    /** A call that is alive, with what happens to it next. */
    private record ScriptedCall(SimulatedCall call, boolean answered, Future<?> next) {}

    /** The id of the line of that name. */
    public static LineId idOf(String name) {
        return new LineId("simulated", name);
    }

    /** @param name what the user calls it, and what tells it from other simulated lines */
    public SimulatedLine(String name, SimulatedScript script, Clock clock) {
        super(idOf(name), name, Sentence.of("Starting."), clock.instant());
        this.script = script;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> start(LineListener eventListener) {
        return onScheduler(() -> {
            if (health().state() == State.STARTING) {
                listen(eventListener);
                comeUp(Sentence.of("Practice line; it rings by itself."), clock.instant());
                scheduleNextCall();
            }
        });
    }

    @Override
    public CompletionStage<Void> stop() {
        var unused = onScheduler(() -> {
            if (next != null) {
                next.cancel(false);
            }
            calls.values().forEach(call -> call.next().cancel(false));
            calls.clear();
            goDown(State.STOPPED, Sentence.of("Stopped."), clock.instant());
            scheduler.shutdown();
            ended.complete(null);
        });
        return ended;
    }

    @Override
    public List<? extends Line> lines() {
        return List.of(this);
    }

    @Override
    public Set<Capability> capabilities() {
        return health().isReady() ? Set.of(Capability.ANSWER, Capability.HANG_UP) : Set.of();
    }

    @Override
    public CompletionStage<Void> answer(String callId) {
        return onScheduler(() -> {
            if (live(callId).answered()) {
                throw new SentenceException(Sentence.of("The call has been answered already."));
            }
            answered(callId);
        });
    }

    @Override
    public CompletionStage<Void> hangUp(String callId) {
        return onScheduler(() -> ended(callId, live(callId).answered() ? Outcome.COMPLETED : Outcome.DECLINED));
    }

    private void scheduleNextCall() {
        if (begun < script.calls().size() || (script.repeat() && begun > 0)) {
            next = after((begun == 0 ? script.first() : script.pause()).toMillis(), this::ring);
        }
    }

    private void ring() {
        SimulatedCall call = script.calls().get(begun % script.calls().size());
        String callId = Integer.toString(++begun);
        Consumer<String> end =
                call.outcome() == Outcome.COMPLETED ? this::answered : ringing -> ended(ringing, call.outcome());
        calls.put(callId, new ScriptedCall(call, false, after(call.rings().toMillis(), () -> end.accept(callId))));
        CallDetails details = new CallDetails(Direction.INCOMING, call.number(), call.name(), null, null, null);
        tell(new LineEvent.Ringing(id(), callId, clock.instant(), details));
        scheduleNextCall();
    }

    private void answered(String callId) {
        ScriptedCall live = Objects.requireNonNull(calls.get(callId));
        live.next().cancel(false);
        Future<?> end = after(live.call().talks().toMillis(), () -> ended(callId, Outcome.COMPLETED));
        calls.put(callId, new ScriptedCall(live.call(), true, end));
        tell(new LineEvent.Answered(id(), callId, clock.instant(), AnsweredWhere.HERE));
    }

    private void ended(String callId, Outcome outcome) {
        Objects.requireNonNull(calls.remove(callId)).next().cancel(false);
        tell(new LineEvent.Ended(id(), callId, clock.instant(), outcome));
    }

    private ScriptedCall live(String callId) throws SentenceException {
        ScriptedCall live = calls.get(callId);
        if (live == null) {
            throw new SentenceException(Sentence.of("The call is over."));
        }
        return live;
    }

    private Future<?> after(long millis, Runnable action) {
        return scheduler.schedule(action, millis, TimeUnit.MILLISECONDS);
    }

    private CompletableFuture<Void> onScheduler(Action action) {
        CompletableFuture<Void> done = new CompletableFuture<>();
        try {
            scheduler.execute(() -> {
                try {
                    action.run();
                    done.complete(null);
                } catch (SentenceException | RuntimeException e) {
                    done.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException stopped) {
            done.completeExceptionally(new SentenceException(Sentence.of("The line is stopped."), stopped));
        }
        return done;
    }
}
