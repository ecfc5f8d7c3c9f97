package io.github.callcard.line.tapi;

import io.github.callcard.line.Capability;
import io.github.callcard.line.LineEvent;
import io.github.callcard.line.LineEvent.LiveCall;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A line as everybody else sees it. Read from any thread; reported under the lock of {@link WatchedLines}. */
final class TapiLine extends ReportedLine {

    private static final Logger LOG = LoggerFactory.getLogger(TapiLine.class);

    /** Asks the telephone service for something; the stage completes when it has replied. */
    interface Commands {
        CompletionStage<Void> dial(TapiLine line, String number);

        CompletionStage<Void> answer(TapiLine line, String callId);

        CompletionStage<Void> hangUp(TapiLine line, String callId);
    }

    private final Commands commands;
    private volatile Set<Capability> offered = Set.of();

    TapiLine(LineId id, String name, LineListener listener, Commands commands) {
        super(id, name, Sentence.of("Asking Windows' telephone service for the line."), Instant.now());
        this.commands = commands;
        listen(listener);
    }

    @Override
    public Set<Capability> capabilities() {
        return health().isReady() ? offered : Set.of();
    }

    @Override
    public CompletionStage<Void> dial(String number) {
        return offers(Capability.DIAL) ? commands.dial(this, number) : super.dial(number);
    }

    @Override
    public CompletionStage<Void> answer(String callId) {
        return offers(Capability.ANSWER) ? commands.answer(this, callId) : super.answer(callId);
    }

    @Override
    public CompletionStage<Void> hangUp(String callId) {
        return offers(Capability.HANG_UP) ? commands.hangUp(this, callId) : super.hangUp(callId);
    }

    private boolean offers(Capability capability) {
        return capabilities().contains(capability);
    }

    void named(String newName) {
        rename(newName);
    }

    void up(Sentence message, Set<Capability> capabilities, List<LiveCall> calls, Instant now) {
        offered = Set.copyOf(capabilities);
        comeUp(message, calls, now);
    }

    /** The line is not watched now: {@code RECONNECTING}, {@code FAILED} or {@code STOPPED}. */
    void down(State state, Sentence reason, Instant now) {
        goDown(state, reason, now);
    }

    void emit(LineEvent event) {
        tell(event);
    }

    @Override
    protected void changed(LineHealth now) {
        // Drivers name lines after people: only the driver's own number goes to the log.
        LOG.info("TAPI line {}: {}", id().name().substring(id().name().lastIndexOf('#') + 1), now.state());
    }

    /** A command that cannot be carried out. */
    static <T> CompletableFuture<T> refused(Sentence sentence) {
        return CompletableFuture.failedFuture(new SentenceException(sentence));
    }
}
