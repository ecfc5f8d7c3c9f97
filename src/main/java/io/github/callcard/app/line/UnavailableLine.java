package io.github.callcard.app.line;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.words.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A line of the settings that cannot be watched: it says so among the lines, and the others go on. */
record UnavailableLine(LineId id, String name, LineHealth health) implements Line, LineProvider {

    static UnavailableLine because(LineId id, String name, Sentence reason, Instant now) {
        return new UnavailableLine(id, name, new LineHealth(LineHealth.State.FAILED, reason, now, null));
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
