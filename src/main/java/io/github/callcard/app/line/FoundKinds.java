package io.github.callcard.app.line;

import io.github.callcard.line.Line;
import io.github.callcard.words.SentenceException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks which kinds of lines are to be found on this computer and in its network, all at once and not for long. */
public final class FoundKinds {

    private static final Logger LOG = LoggerFactory.getLogger(FoundKinds.class);

    private FoundKinds() {}

    /**
     * The names of the kinds that are found within the limit; what answers later counts as not found. Blocks.
     *
     * @param running the lines in use
     */
    public static Set<String> among(List<LineKind> kinds, List<? extends Line> running, Duration limit)
            throws InterruptedException {
        // Not closed: a name service that does not answer would be waited for.
        ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofPlatform().daemon().name("callcard-look-", 0).factory());
        try {
            List<Callable<Boolean>> looks = kinds.stream()
                    .<Callable<Boolean>>map(kind -> () -> isFound(kind, running, limit))
                    .toList();
            List<Future<Boolean>> answers =
                    new ArrayList<>(threads.invokeAll(looks, limit.toMillis(), TimeUnit.MILLISECONDS));
            Set<String> found = new HashSet<>();
            for (int place = 0; place < kinds.size(); place++) {
                if (isYes(answers.get(place))) {
                    found.add(kinds.get(place).name());
                }
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }

    private static boolean isFound(LineKind kind, List<? extends Line> running, Duration limit)
            throws InterruptedException {
        try {
            return kind.isFound(running, limit);
        } catch (SentenceException e) {
            LOG.debug("{} is not found: {}", kind.name(), e.sentence());
            return false;
        }
    }

    private static boolean isYes(Future<Boolean> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException late) {
            return false;
        } catch (ExecutionException e) {
            LOG.warn("Looking for a kind of line broke", e.getCause());
            return false;
        }
    }
}
