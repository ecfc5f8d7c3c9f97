package io.github.callcard.app.line;

import io.github.callcard.app.process.Surroundings;
import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.settings.LineSettings;
import io.github.callcard.words.Sentence;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A line of the settings that cannot be watched: it says so among the lines, and the others go on. */
record UnavailableLine(LineId id, String name, LineHealth health) implements Line, LineProvider {

    /** The line of an entry that cannot be used. */
    static UnavailableLine of(LineKind kind, LineSettings line, Sentence reason, Surroundings surroundings) {
        LineId id = kind.id(line);
        String name = Objects.requireNonNullElse(line.name(), id.name());
        return new UnavailableLine(
                id,
                name,
                new LineHealth(State.FAILED, reason, surroundings.clock().instant(), null));
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
