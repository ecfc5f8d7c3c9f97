package io.github.callcard.journal;

import io.github.callcard.call.Call;
import io.github.callcard.call.CallListener;
import io.github.callcard.directory.Match;
import io.github.callcard.os.WorkerThread;
import io.github.callcard.words.Sentence;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every call that was, once, however many lines saw it, and whom to call back. One thread writes; whatever it tells is on
 * the disk already, where calls are kept there. Safe to use from any thread; no method waits but those that say so.
 */
public final class Journal implements CallListener, AutoCloseable {

    /** So many of late go with the state. */
    public static final int RECENT = RecentCalls.SHOWN;

    /** The time in which calls that are taken out can be put back; then they are gone for good. */
    private static final Duration UNTIL_GONE = Duration.ofSeconds(10);

    private static final Logger LOG = LoggerFactory.getLogger(Journal.class);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final WorkerThread thread = new WorkerThread("callcard-journal");
    private final JournalListeners listeners = new JournalListeners();
    private final Clock clock;
    private final Predicate<Call> trial;
    private final Duration untilGone;

    // All of this belongs to the thread.
    private final JournalContent content;
    private final Reminders reminders;
    private final JournalUpkeep upkeep;

    /**
     * A journal that keeps calls in memory until it is told where else; see {@link #use}.
     *
     * @param trial whether nobody called in truth
     * @param notes told, in one sentence, what became of a journal that cannot be used
     */
    public Journal(Clock clock, Predicate<Call> trial, Consumer<Sentence> notes) {
        this(clock, trial, notes, UNTIL_GONE);
    }

    Journal(Clock clock, Predicate<Call> trial, Consumer<Sentence> notes, Duration untilGone) {
        this.clock = clock;
        this.trial = trial;
        this.untilGone = untilGone;
        this.content = new JournalContent(new JournalStore(clock, notes), this::tell);
        this.reminders = new Reminders(thread::after, clock, this::remind);
        this.upkeep = new JournalUpkeep(content, thread::after);
    }

    /** A journal that keeps calls in memory only. */
    public static Journal inMemory(Clock clock) {
        return new Journal(clock, call -> false, note -> {});
    }

    /** From now on it hears of every change, first of the state as it is. */
    public void listen(JournalListener listener) {
        run(() -> {
            listeners.add(listener);
            listener.onNews(new JournalNews(List.of(), Set.of(), Set.of(), true, content.state()));
        });
    }

    /**
     * From now on calls are kept there. Those that are in memory only are forgotten: they may be another user's.
     *
     * @param place empty for memory only
     * @param days how long a call is kept; 0 for memory only, and what was kept is deleted
     * @param pause how long to wait before the disk is read, so that nothing that is needed sooner waits for it
     */
    public void use(Optional<JournalPlace> place, int days, Duration pause) {
        run(() -> content.use(place, days));
        later(pause, upkeep::look);
    }

    /** Keeps calls for another time, in days; 0 for memory only, and what was kept is deleted. */
    public void keep(int days) {
        run(() -> {
            content.keep(days);
            upkeep.look();
        });
    }

    /** Opens the file where that was not possible before; one that is open stays so. */
    public void tryToOpen() {
        run(content::open);
    }

    @Override
    public void onCall(Call call) {
        if (!trial.test(call)) {
            run(() -> content.follow(call));
        }
    }

    /** Takes calls that came while nobody watched; one that is there already, or was seen, changes nothing. */
    public void add(List<CallWhileOff> past) {
        List<CallWhileOff> all = List.copyOf(past);
        run(() -> content.add(all));
    }

    /** Takes it that the owners of these calls' numbers are known now; calls that have somebody keep them. */
    public void recognise(Map<UUID, Match> matches) {
        Map<UUID, Match> all = Map.copyOf(matches);
        change(all.keySet(), CallChanges.recognised(all));
    }

    /** Notes something about a call, also while it goes on. */
    public void note(UUID id, String words) {
        change(List.of(id), call -> call.withNote(words.strip()));
    }

    /** The call is a phone activity in SuperOffice now, or will be one when it ends. */
    public void logged(UUID id) {
        change(List.of(id), JournalCall::asLogged);
    }

    /** The user is done with these: nobody has to call back. */
    public void done(Collection<UUID> ids) {
        change(ids, CallChanges.done(clock.instant()));
    }

    /** The user has seen that this caller rang in vain, and leaves it at that. */
    public void doneWith(UUID id) {
        run(() -> content.change(content.missedWith(id), CallChanges.done(clock.instant())));
    }

    /** The user is done with every caller who rang in vain. */
    public void doneWithAll() {
        run(() -> content.change(content.allMissed(), CallChanges.done(clock.instant())));
    }

    /** A colleague called them back; what they did before the caller rang, or before the user wanted to call all the same, does not count. */
    public void calledBack(Collection<UUID> ids, String colleague, Instant at) {
        change(ids, CallChanges.calledBack(colleague, at));
    }

    /** Somebody has to call back all the same. */
    public void reopen(Collection<UUID> ids) {
        change(ids, CallChanges.reopened(clock.instant()));
    }

    /** Reminds the user of them at that time; null for never. */
    public void remindOf(Collection<UUID> ids, @Nullable Instant at) {
        change(ids, call -> call.isOpen() ? call.reminding(at) : call);
    }

    private void remind(MissedCall caller) {
        content.change(caller.ids(), CallChanges.reminded(clock.instant()));
        listeners.tell(listener -> listener.onReminder(caller));
    }

    private void change(Collection<UUID> ids, UnaryOperator<JournalCall> how) {
        List<UUID> these = List.copyOf(ids);
        run(() -> content.change(these, how));
    }

    /** Takes calls out; {@link #restore} puts them back for some seconds, then they are gone for good. */
    public void remove(Collection<UUID> ids) {
        List<UUID> these = List.copyOf(ids);
        run(() -> {
            Set<UUID> gone = content.remove(these);
            later(untilGone, () -> content.goForGood(gone));
        });
    }

    /** Puts calls back that were taken out a moment ago. */
    public void restore(Collection<UUID> ids) {
        List<UUID> these = List.copyOf(ids);
        run(() -> content.restore(these));
    }

    /** Deletes every call, in memory and on disk; those that come are kept again. */
    public void clear() {
        run(content::clear);
    }

    /** Deletes every call for a user who signs out; calls are in memory only then, until {@link #use}. Waits until it is done. */
    public void forget() throws InterruptedException {
        if (!thread.runWithin(TIMEOUT, content::forget)) {
            LOG.warn("The journal was not deleted in time");
        }
    }

    /**
     * Reads those to call back and the latest of the others, the latest first, and hands them over on the journal's thread: soon, however many
     * there are. A call that a line's list told of later may be missing.
     *
     * @param most about so many of the others
     */
    public void latest(int most, Consumer<List<JournalCall>> taker) {
        run(() -> taker.accept(content.latest(most)));
    }

    /** Reads all calls, the latest first, and hands them over on the journal's thread; what changes later comes as news. */
    public void all(Consumer<List<JournalCall>> taker) {
        run(() -> taker.accept(content.all()));
    }

    private void tell(JournalNews news) {
        reminders.plan(news.state().missed());
        listeners.tell(listener -> listener.onNews(news));
    }

    private void later(Duration pause, Runnable task) {
        var unused = thread.after(pause, task);
    }

    private void run(Runnable task) {
        if (!thread.run(task)) {
            LOG.debug("Something happened to the journal after the end.");
        }
    }

    /** Calls that go on are kept as far as they were seen: nobody will hear of their end. Waits until all is on disk. */
    @Override
    public void close() {
        run(() -> content.close(clock.instant()));
        if (!thread.finish(TIMEOUT)) {
            LOG.warn("The journal does not end; it is left behind.");
        }
    }
}
