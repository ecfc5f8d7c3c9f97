package io.github.callcard.sync;

import io.github.callcard.os.TimeOfDay;
import io.github.callcard.words.Count;
import io.github.callcard.words.Moment;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Locale;

/** Says in one line how a synchronisation went. */
final class SyncWords {

    static final Sentence OFF = Sentence.of("No server is set; enter its address in the settings.");
    static final Sentence WAITING = Sentence.of("The caller ids have not been fetched yet.");
    static final Sentence RUNNING = Sentence.of("Fetching the caller ids from SuperOffice.");

    private final Clock clock;
    private final String hours;

    SyncWords(Clock clock) {
        this(clock, TimeOfDay.ofSystem());
    }

    /** @param formats whose hours they are, so that the windows that show these sentences have one clock */
    SyncWords(Clock clock, Locale formats) {
        this.clock = clock;
        this.hours = TimeOfDay.pattern(formats);
    }

    Sentence changed(HashedDirectory now) {
        int leftOut = now.leftOut().total();
        return leftOut == 0
                ? Sentence.of("Updated: {0}.", numbers(now))
                : Sentence.of(
                        "Updated: {0}, {1} left out.",
                        numbers(now), Sentence.of(leftOut == 1 ? "{0} row" : "{0} rows", new Count(leftOut)));
    }

    Sentence unchanged(HashedDirectory now) {
        return Sentence.of("Unchanged: {0}, last confirmed {1}.", numbers(now), time(clock.instant()));
    }

    /** Before the server was asked. */
    Sentence loaded(HashedDirectory kept) {
        int size = kept.directory().size();
        Instant confirmed = kept.confirmed();
        return confirmed == null
                ? WAITING
                : Sentence.of(
                        size == 1
                                ? "The {0} number from {1} is in use until the server answers."
                                : "The {0} numbers from {1} are in use until the server answers.",
                        new Count(size),
                        time(confirmed));
    }

    /** Whoever asked has to wait. */
    Sentence leftAlone(Instant until, HashedDirectory kept) {
        return failed(
                Sentence.of("The server asked Callcard to wait until {0}; Callcard tries again then.", time(until)),
                kept);
    }

    Sentence maintenance(Instant until, HashedDirectory kept) {
        return failed(
                Sentence.of("SuperOffice does not answer, as expected until {0} because of maintenance.", time(until)),
                kept);
    }

    /** Said once, where nothing is kept on disk for want of a key. */
    static Sentence inMemoryOnly(Sentence message) {
        return message.then(
                Sentence.of("They are kept in memory only, since neither a key store nor CALLCARD_KEY has a key"
                        + " for the disk."));
    }

    /** The reason, and the set that is in use all the same. */
    Sentence failed(Sentence why, HashedDirectory kept) {
        Instant confirmed = kept.confirmed();
        if (confirmed == null) {
            return why;
        }
        int size = kept.directory().size();
        return why.then(Sentence.of(
                size == 1 ? "The {0} number from {1} stays in use." : "The {0} numbers from {1} stay in use.",
                new Count(size),
                time(confirmed)));
    }

    private static Sentence numbers(HashedDirectory current) {
        int size = current.directory().size();
        return Sentence.of(size == 1 ? "{0} number" : "{0} numbers", new Count(size));
    }

    private Moment time(Instant instant) {
        LocalDateTime time = LocalDateTime.ofInstant(instant, clock.getZone());
        return new Moment(time, !time.toLocalDate().equals(LocalDate.now(clock)), hours);
    }
}
