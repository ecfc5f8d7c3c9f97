package io.github.callcard.journal;

import io.github.callcard.journal.ExpiryClock.Mark;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** The age at which calls go for good. For one thread. */
final class Expiry {

    private final InstantSource clock;
    private ExpiryClock trusted;
    private int days;

    Expiry(InstantSource clock) {
        this.clock = clock;
        this.trusted = new ExpiryClock(new Mark(clock.instant(), null));
    }

    /** @param next how many days a call is kept; 0 for those in memory only */
    void keep(int next) {
        days = next;
    }

    boolean keepsNothing() {
        return days == 0;
    }

    /** Goes by what the clock showed when the file was last in use; where that is not known, by the file's latest call. */
    void goBy(JournalFile file) {
        trusted = new ExpiryClock(file.mark()
                .orElseGet(() -> new Mark(file.newest().orElse(clock.instant()), null)));
    }

    /**
     * Calls that began before that are not kept. Asked now and then, since it is how a clock that jumped is found out.
     *
     * @param file keeps what the clock shows; null where there is none
     */
    Instant limit(@Nullable JournalFile file) throws IOException {
        Instant time = trusted.time(clock.instant());
        Mark mark = trusted.mark();
        if (file != null && file.mark().filter(mark::isLike).isEmpty()) {
            file.keep(mark);
        }
        return days == 0 ? Instant.MIN : time.minus(Duration.ofDays(days));
    }
}
