package io.github.callcard.app.line;

import io.github.callcard.line.Line;
import io.github.callcard.line.LineId;
import io.github.callcard.line.tapi.TapiLineIds;
import io.github.callcard.line.tapi.TapiLines;
import io.github.callcard.line.tapi.TapiSettings;
import io.github.callcard.ui.settings.LineAccess.Found;
import io.github.callcard.words.Sentence;
import io.github.callcard.words.SentenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/** Looks which lines the telephone service of this computer has. */
final class TelephoneSearch {

    private static final long TIMEOUT_SECONDS = 15;

    /** Held while the service is started for a search: two at a time would be one too many. */
    private static final ReentrantLock SEARCHING = new ReentrantLock();

    private TelephoneSearch() {}

    /**
     * The lines of the telephone service, watched or not. A process has the service once: where it is in use already, that
     * one tells. Blocks.
     *
     * @param running the lines in use
     */
    static List<Found> in(List<? extends Line> running) throws SentenceException, InterruptedException {
        List<? extends Line> lines =
                running.stream().filter(line -> TapiLineIds.isTapi(line.id())).toList();
        if (!lines.isEmpty()) {
            return found(lines);
        }
        SEARCHING.lockInterruptibly();
        try {
            return ofItsOwn(new TapiLines(TapiSettings.USUAL));
        } finally {
            SEARCHING.unlock();
        }
    }

    private static List<Found> ofItsOwn(TapiLines service) throws SentenceException, InterruptedException {
        try {
            service.start(event -> {}).toCompletableFuture().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            return found(service.lines());
        } catch (TimeoutException | ExecutionException e) {
            throw new SentenceException(
                    Sentence.of("The telephone service does not answer; try again, or pick every line."), e);
        } finally {
            service.stop().toCompletableFuture().join();
        }
    }

    /** True when it stands for the service as a whole, which says what is wrong with it. */
    static boolean isService(LineId line) {
        return !line.name().contains("#");
    }

    private static List<Found> found(List<? extends Line> lines) throws SentenceException {
        List<Found> found = new ArrayList<>();
        for (Line line : lines) {
            if (!isService(line.id())) {
                found.add(new Found(line.id().name(), line.name()));
            } else if (lines.size() == 1) {
                throw new SentenceException(line.health().message());
            }
        }
        return found;
    }
}
