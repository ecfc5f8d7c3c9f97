package io.github.callcard.line;

import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A line that is its own provider, is ready and reports nothing; a test overrides its own part. */
public class StandInLine implements Line, LineProvider {

    private final String name;

    public StandInLine(String name) {
        this.name = name;
    }

    @Override
    public LineId id() {
        return new LineId("test", name);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public LineHealth health() {
        return new LineHealth(LineHealth.State.READY, Sentence.of("Ready."), Instant.EPOCH, null);
    }

    @Override
    public CompletionStage<Void> start(LineListener listener) {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> stop() {
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<Line> lines() {
        return List.of(this);
    }
}
