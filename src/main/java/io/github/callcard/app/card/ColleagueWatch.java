package io.github.callcard.app.card;

import io.github.callcard.journal.Journal;
import io.github.callcard.journal.JournalCall;
import io.github.callcard.journal.JournalListener;
import io.github.callcard.journal.JournalNews;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.superoffice.SuperOfficeException;
import io.github.callcard.superoffice.crm.ColleagueCall;
import io.github.callcard.superoffice.crm.CurrentUser;
import io.github.callcard.sync.SyncStatus;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether a colleague has called somebody back whom the user has missed, and says so to the journal: one request, and
 * at most six an hour, only while there is somebody to call back whom SuperOffice knows. Safe to use from any thread; no method waits.
 */
public final class ColleagueWatch implements JournalListener, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ColleagueWatch.class);

    private final Journal journal;
    private final CardServices services;
    private final InstantSource clock;
    private final ZoneId zone;
    private final WorkerThread thread = new WorkerThread("callcard-colleagues");

    private volatile boolean wanted = true;

    // These belong to the thread.
    private final AskTimes times;
    private MissedParties parties = MissedParties.NONE;
    private Future<?> next = CompletableFuture.completedFuture(null);

    /** @param zone of the user */
    public ColleagueWatch(Journal journal, CardServices services, InstantSource clock, ZoneId zone) {
        this(journal, services, clock, zone, AskTimes.Pauses.USUAL);
    }

    ColleagueWatch(Journal journal, CardServices services, InstantSource clock, ZoneId zone, AskTimes.Pauses pauses) {
        this.journal = journal;
        this.services = services;
        this.clock = clock;
        this.zone = zone;
        this.times = new AskTimes(pauses);
        journal.listen(this);
    }

    /** Watches from now on, or no longer, as the user wants. */
    public void want(boolean now) {
        wanted = now;
        thread.run(this::plan);
    }

    @Override
    public void onNews(JournalNews news) {
        thread.run(() -> {
            parties = MissedParties.of(news.state().missed(), clock.instant());
            plan();
        });
    }

    /** The server answered: it can tell who is signed in, where that is not known, and so whose the calls on the disk are. */
    public void onStatus(SyncStatus status) {
        Crm server = services.crm();
        if (server != null && status.state() == SyncStatus.State.CURRENT) {
            thread.run(() -> learn(server));
        }
    }

    private void learn(Crm server) {
        if (server.hasToAskWhoIsSignedIn() && user(server) != null) {
            journal.tryToOpen();
        }
    }

    private @Nullable CurrentUser user(Crm server) {
        try {
            return server.user();
        } catch (SuperOfficeException e) {
            LOG.info("Who is signed in is not told: {}", e.kind());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return null;
    }

    /** Asks when it is time, while there is something to ask. */
    private void plan() {
        next.cancel(false);
        if (!wanted || parties.isEmpty()) {
            return;
        }
        next = thread.after(times.untilNext(clock.instant()), this::askWhenDue);
    }

    private void askWhenDue() {
        Instant now = clock.instant();
        Crm server = services.crm();
        if (times.isDue(now)) {
            times.asked(now);
            if (server != null && wanted) {
                ask(server);
            }
        }
        plan();
    }

    private void ask(Crm server) {
        CurrentUser user = user(server);
        if (user == null) {
            times.failed(clock.instant());
            return;
        }
        try {
            LocalDate from = LocalDate.ofInstant(parties.earliest(), zone);
            List<ColleagueCall> calls = server.colleagueCalls().since(parties.persons(), parties.companies(), from);
            calls.stream().filter(call -> !user.is(call.owner())).forEach(this::settle);
        } catch (SuperOfficeException e) {
            LOG.info("Whether a colleague called back is not told: {}", e.kind());
            times.failed(clock.instant());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void settle(ColleagueCall call) {
        if (call.at().isAfter(clock.instant())) {
            return;
        }
        List<JournalCall> calledBack = parties.calledBackBy(call);
        if (!calledBack.isEmpty()) {
            journal.calledBack(
                    calledBack.stream().map(JournalCall::id).toList(),
                    call.owner().name(),
                    call.at());
        }
    }

    /** Cancels what runs. */
    @Override
    public void close() {
        thread.end(Duration.ZERO);
    }
}
