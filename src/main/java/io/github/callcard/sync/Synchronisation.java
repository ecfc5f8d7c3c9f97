package io.github.callcard.sync;

import io.github.callcard.superoffice.CallerIdAnswer;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.SuperOfficeException.Kind;
import io.github.callcard.sync.SyncReport.Outcome;
import io.github.callcard.sync.SyncStatus.State;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request after the other: asks the server and takes what it answers into use. On the synchronisation's thread. */
final class Synchronisation {

    /**
     * The result of a request.
     *
     * @param failure what the server did, null when it did nothing wrong
     */
    record Result(
            Outcome outcome,
            State state,
            Sentence message,
            @Nullable SuperOfficeException failure) {

        /** True when nothing but signing in (again) helps. */
        boolean needsSignIn() {
            return failure != null && failure.kind() == Kind.REFUSED_SIGN_IN;
        }
    }

    static final Sentence CANCELLED = Sentence.of("The synchronisation was cancelled.");

    private static final Sentence NO_MEMORY = Sentence.of(
            "There is not enough memory for the caller ids; ask your SuperOffice administrator whether this user"
                    + " needs to see so many.");

    private static final Logger LOG = LoggerFactory.getLogger(Synchronisation.class);

    /** The failures that a server under maintenance shows to those who ask. */
    private static final Set<Kind> SIGNS_OF_MAINTENANCE = EnumSet.of(
            Kind.BUSY, Kind.SERVER_ERROR, Kind.UNREACHABLE, Kind.TIMED_OUT, Kind.INCOMPLETE, Kind.NOT_SUPEROFFICE);

    private final CallerIdSource server;
    private final CurrentDirectory current;
    private final MaintenanceWindows maintenance;
    private final Clock clock;
    private final SyncWords words;
    private boolean saidInMemoryOnly;

    Synchronisation(CallerIdSource server, CurrentDirectory current, MaintenanceWindows maintenance, Clock clock) {
        this.server = server;
        this.current = current;
        this.maintenance = maintenance;
        this.clock = clock;
        this.words = new SyncWords(clock);
    }

    /** True when somebody signed in since the last sign-in did not hold. */
    boolean hasNewSignIn() {
        return server.hasNewSignIn();
    }

    Result run() {
        current.load();
        HashedDirectory before = current.now();
        try {
            Outcome outcome = take(server.fetch(before.hash()), before);
            Sentence message =
                    outcome == Outcome.CHANGED ? words.changed(current.now()) : words.unchanged(current.now());
            return new Result(outcome, State.CURRENT, withRemark(withDisk(message)), null);
        } catch (SuperOfficeException e) {
            return failed(e, before);
        } catch (InterruptedException e) {
            // Whoever interrupted meant this request; the thread lives on for the next, or is being closed.
            return new Result(Outcome.FAILED, State.FAILED, words.failed(CANCELLED, before), null);
        } catch (RuntimeException | OutOfMemoryError e) {
            LOG.error("The synchronisation broke", e);
            Sentence why = e instanceof OutOfMemoryError
                    ? NO_MEMORY
                    : Sentence.of(
                            "The caller ids could not be used ({0}); see the log.",
                            e.getClass().getSimpleName());
            return new Result(Outcome.FAILED, State.FAILED, words.failed(why, before), null);
        }
    }

    private Outcome take(CallerIdAnswer answer, HashedDirectory before) throws SuperOfficeException {
        return switch (answer) {
            case CallerIdAnswer.Changed changed -> {
                current.replace(changed, clock.instant());
                yield Outcome.CHANGED;
            }
            case CallerIdAnswer.Unchanged unchanged -> {
                if (before.hash() == null) {
                    throw new SuperOfficeException(
                            Kind.SERVER_ERROR,
                            Sentence.of(
                                    "The server says that nothing changed, but no caller ids were ever fetched; try again"
                                            + " later."));
                }
                current.confirm(clock.instant());
                yield Outcome.UNCHANGED;
            }
        };
    }

    private Sentence withRemark(Sentence message) {
        return server.remark().map(message::then).orElse(message);
    }

    private Sentence withDisk(Sentence message) {
        if (saidInMemoryOnly || !current.lacksKey()) {
            return message;
        }
        saidInMemoryOnly = true;
        return SyncWords.inMemoryOnly(message);
    }

    /** With a set in use nobody has to care about what is announced or will pass by itself. */
    private Result failed(SuperOfficeException e, HashedDirectory kept) {
        boolean hasSet = kept.confirmed() != null;
        Optional<Instant> end =
                SIGNS_OF_MAINTENANCE.contains(e.kind()) ? maintenance.endAround(clock.instant()) : Optional.empty();
        boolean passes = hasSet
                && (end.isPresent() || (e.kind() == Kind.BUSY && e.retryAfter().isPresent()));
        Sentence message =
                passes && end.isPresent() ? words.maintenance(end.get(), kept) : words.failed(e.sentence(), kept);
        return new Result(Outcome.FAILED, passes ? State.WAITING : State.FAILED, message, e);
    }
}
