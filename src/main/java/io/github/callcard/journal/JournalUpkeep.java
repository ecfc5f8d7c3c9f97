package io.github.callcard.journal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiFunction;

/** Opens the journal's file where it is not open yet, and deletes what is too old. Belongs to the journal's thread. */
final class JournalUpkeep {

    private static final Duration BETWEEN_LOOKS = Duration.ofHours(1);

    private final JournalContent content;
    private final BiFunction<Duration, Runnable, Future<?>> later;
    private Future<?> next = CompletableFuture.completedFuture(null);

    /** @param later does something after a while, on the journal's thread */
    JournalUpkeep(JournalContent content, BiFunction<Duration, Runnable, Future<?>> later) {
        this.content = content;
        this.later = later;
    }

    /** Does so now, and every hour from now on. */
    void look() {
        next.cancel(false);
        content.open();
        content.tidyWhereNeeded();
        next = later.apply(BETWEEN_LOOKS, this::look);
    }
}
