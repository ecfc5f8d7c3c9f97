package io.github.callcard.journal;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Says when the time has come that the user chose for a caller to call back. The times are the calls' own and survive the
 * program; a computer that slept through one is reminded within a minute of waking. Belongs to the journal's thread.
 */
final class Reminders {

    /** A thread's clock stands still while the computer sleeps. */
    static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    private final BiFunction<Duration, Runnable, Future<?>> timer;
    private final InstantSource clock;
    private final Consumer<MissedCall> due;
    private List<MissedCall> missed = List.of();
    private Future<?> next = CompletableFuture.completedFuture(null);

    /**
     * Reminders of nobody yet.
     *
     * @param timer does something after a while on the journal's thread, unless that is cancelled before
     * @param due told whom to call back
     */
    Reminders(BiFunction<Duration, Runnable, Future<?>> timer, InstantSource clock, Consumer<MissedCall> due) {
        this.timer = timer;
        this.clock = clock;
        this.due = due;
    }

    /** From now on there are these. */
    void plan(List<MissedCall> callers) {
        missed = List.copyOf(callers);
        next.cancel(false);
        Optional<Instant> first =
                missed.stream().flatMap(caller -> caller.remindAt().stream()).min(Instant::compareTo);
        if (first.isPresent()) {
            Duration wait = Duration.between(clock.instant(), first.get());
            wait = wait.isNegative() ? Duration.ZERO : wait;
            next = timer.apply(wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT, this::look);
        }
    }

    private void look() {
        Instant now = clock.instant();
        List<MissedCall> over = missed.stream()
                .filter(caller ->
                        caller.remindAt().filter(at -> !at.isAfter(now)).isPresent())
                .toList();
        if (over.isEmpty()) {
            plan(missed);
        } else {
            over.forEach(due);
        }
    }
}
