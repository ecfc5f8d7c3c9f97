package io.github.callcard.app.window;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineHealth.State;
import io.github.callcard.line.LineId;
import io.github.callcard.line.LineListener;
import io.github.callcard.line.LineProvider;
import io.github.callcard.line.ReportedLine;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** A line that only comes up. */
final class Doorbell extends ReportedLine implements LineProvider {

    private final int chimes;
    private final Clock clock;

    Doorbell(LineId id, int chimes, Clock clock) {
        super(id, "Door", Sentence.of("Starting."), clock.instant());
        this.chimes = chimes;
        this.clock = clock;
    }

    @Override
    public CompletionStage<Void> start(LineListener listener) {
        listen(listener);
        comeUp(Sentence.of("Rings {0} times.", chimes), clock.instant());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletionStage<Void> stop() {
        goDown(State.STOPPED, Sentence.of("Off."), clock.instant());
        return CompletableFuture.completedFuture(null);
    }

    @Override
    public List<Line> lines() {
        return List.of(this);
    }
}
